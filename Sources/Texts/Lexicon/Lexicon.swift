/// The words of one language, read from a text of lines `key = term, term`.
///
/// `[language]` has words that tell the language; `[general]` what judges and turns; each theme its
/// topics and remarks; `[feelings]` the names of feelings. See the head of a file for the stars.
struct Lexicon: Sendable {
  /// Topics, opinions and what turns them.
  private(set) var terms = TermIndex()
  /// Names of feelings.
  private(set) var feelings = TermIndex()
  /// Words that tell the language.
  private(set) var tells: Set<String> = []
  /// What is wrong with the text: our own mistakes, found by a test.
  private(set) var flaws: [String] = []

  /// The lexicon of a text.
  init(_ text: [UInt8]) {
    var section = ""
    for (index, line) in text.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let words = Lexicon.trimmed(line)
      guard let first = words.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "[") {
        section = String(decoding: words.dropFirst().dropLast(), as: UTF8.self)
      } else if !add(words, section: section) {
        flaws.append("line \(index + 1)")
      }
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, section: String) -> Bool {
    let parts = line.split(separator: UInt8(ascii: "="), maxSplits: 1)
    guard parts.count == 2 else { return false }
    let key = String(decoding: Lexicon.trimmed(parts[0]), as: UTF8.self)
    let entries = parts[1].split(separator: UInt8(ascii: ",")).map(Lexicon.elements)
      .filter { !$0.isEmpty }
    if section == "language" {
      tells.formUnion(entries.flatMap { $0.map(\.letters) })
      return key == "words"
    }
    if section == "feelings" {
      guard let feeling = Feeling(rawValue: key) else { return false }
      for elements in entries { feelings.add(Term(elements: elements, role: .feeling(feeling))) }
      return true
    }
    let roles = section == "general" ? Lexicon.general[key] : Lexicon.roles(key, theme: section)
    guard let roles else { return false }
    for elements in entries {
      for role in roles { terms.add(Term(elements: elements, role: role)) }
    }
    return true
  }

  private static let general: [String: [Role]] = [
    "negation": [.negation], "lack": [.lack], "excess": [.excess], "measure": [.measure],
    "wish": [.wish], "contrast": [.contrast], "link": [.link], "joining": [.joining],
    "place": [.place, .joining],
    "nothing": [.nothing], "good": [.opinion(.good, alone: nil)],
    "bad": [.opinion(.bad, alone: nil)], "verb good": [.opinion(.good, alone: nil), .verb],
    "verb bad": [.opinion(.bad, alone: nil), .verb],
  ]

  private static func roles(_ key: String, theme name: String) -> [Role]? {
    guard let theme = Theme(rawValue: name) else { return nil }
    return switch key {
    case "topic": [.topic(theme)]
    case "good": [.remark(theme, .good)]
    case "bad": [.remark(theme, .bad)]
    case "good of topic": [.opinionOf(theme, .good)]
    case "bad of topic": [.opinionOf(theme, .bad)]
    case "good if alone": [.opinion(.good, alone: theme)]
    case "bad if alone": [.opinion(.bad, alone: theme)]
    default: nil
    }
  }

  /// The words of a term, folded like the words of a text.
  private static func elements(_ term: ArraySlice<UInt8>) -> [Term.Element] {
    term.split(separator: UInt8(ascii: " ")).flatMap { word -> [Term.Element] in
      let star = UInt8(ascii: "*")
      let text = String(decoding: word.filter { $0 != star }, as: UTF8.self)
      var elements = Tokenizer.tokens(text).map {
        Term.Element(letters: $0.word, isOpenBefore: false, isOpenAfter: false)
      }
      guard !elements.isEmpty else { return [] }
      elements[0].isOpenBefore = word.first == star
      elements[elements.count - 1].isOpenAfter = word.last == star
      return elements
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = bytes.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return start.prefix(0) }
    return start[...last]
  }
}

extension Lexicon {
  /// The same with every lookup; a lexicon remembers what it looked up.
  mutating func match(_ words: ArraySlice<Token>) -> TermIndex.Match? { terms.match(words) }

  /// A feeling at a place of a text.
  mutating func feeling(_ words: ArraySlice<Token>) -> TermIndex.Match? { feelings.match(words) }

  /// True if a word of a text is one of its terms.
  mutating func knows(_ word: String) -> Bool { terms.knows(word) }
}
