/// One record that a row gives when all conditions of the block hold.
final class EmitBlock: Sendable {
  let kind: RecordKind
  let conditions: [Condition]
  /// True if only the receipt's first row gives the record.
  let isOnce: Bool
  /// True if each mapped question of a survey gives a record.
  let isPerQuestion: Bool
  /// Fields and their tools, in the order of the profile.
  let tools: [(field: Field, tool: ValueTool)]

  static let keys = ["record", "when", "once", "each", "map"]

  private enum Each: String, CaseIterable { case question }

  init(_ table: ProfileTable, _ context: ToolContext) throws(ProfileError) {
    guard let kind = try table.word("record", as: RecordKind.self) else {
      throw table.error(.missingKey("record"))
    }
    self.kind = kind
    conditions = try Condition.list("when", of: table, context.scope)
    isOnce = try table.flag("once")
    isPerQuestion = try table.word("each", as: Each.self) == .question
    let fields = kind.fields
    let names = fields.keys.map(\.name).sorted()
    guard let map = try table.table("map", keys: names) else {
      throw table.error(.missingKey("map"))
    }
    var tools: [(field: Field, tool: ValueTool)] = []
    for entry in map.entries {
      guard let field = Field(name: entry.key), let type = fields[field] else { continue }
      tools.append(
        (field, try ValueTool(entry.value, as: type, key: entry.key, in: map, context)))
    }
    self.tools = tools
    try check(map)
  }

  /// The tool of a field; `nil` if the block does not map it.
  func tool(_ field: Field) -> ValueTool? { tools.first { $0.field == field }?.tool }

  private func check(_ map: ProfileTable) throws(ProfileError) {
    let given: [Field] = isPerQuestion ? [.survey, .question, .value] : []
    for field in kind.required where tool(field) == nil && !given.contains(field) {
      throw map.error(.missingKey(field.name))
    }
    let choices = kind.alternatives
    if !choices.isEmpty, !choices.contains(where: { tool($0) != nil }) {
      throw map.error(.missingKey(choices[0].name))
    }
  }
}
