extension Profile {
  /// The words that a column may hold, in the order of the profile: those of its rules and blocks,
  /// and of the lists that translate it. Empty where any text will do.
  func acceptedWords(in column: Int) -> [String] {
    let conditions = skips.flatMap(\.conditions) + blocks.flatMap(\.conditions)
    var words = conditions.filter { $0.column == column }.flatMap { condition -> [String] in
      if case .isIn(let set) = condition.test { set.spellings } else { [] }
    }
    for (_, tool) in blocks.flatMap(\.tools) {
      words += Profile.lookup(of: tool, in: column)?.spellings ?? []
    }
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private static func lookup(of tool: ValueTool, in column: Int) -> Lookup? {
    switch tool {
    case .word(let word):
      if case .column(column) = word.text.source { word.lookup } else { nil }
    case .text(let text):
      if case .column(column) = text.source { text.lookup } else { nil }
    case .number(let number):
      if case .words(let text, _) = number.source, case .column(column) = text.source {
        text.lookup
      } else {
        nil
      }
    default: nil
    }
  }
}
