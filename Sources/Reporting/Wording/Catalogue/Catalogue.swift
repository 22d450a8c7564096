/// The sentences of one language by key, read from texts of lines `key = text`.
///
/// Empty lines and lines that begin with `#` say nothing. `{name}` is a gap, `{nbsp}` a no-break
/// space, `{shy}` a soft hyphen. Spaces around key and text do not count.
struct Catalogue: Sendable {
  /// The sentences by key.
  private(set) var sentences: [String: Sentence] = [:]
  /// The keys in reading order, with their lines.
  private(set) var lines: [(key: String, line: Int)] = []
  /// What is wrong with the texts, in reading order: our own mistakes, found by tests, or the
  /// user's.
  private(set) var flaws: [Flaw] = []

  /// What is wrong with a line.
  struct Flaw: Equatable, CustomStringConvertible, Sendable {
    /// The file.
    let file: String
    /// Line from 1.
    let line: Int
    /// What is wrong.
    let sentence: String

    var description: String { "\(file):\(line): \(sentence)" }
  }

  /// Adds the lines of a file; `name` tells the file in flaws.
  mutating func add(_ text: [UInt8], name: String) {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = Catalogue.trimmed(line)
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      if let flaw = add(line, number: index + 1) {
        flaws.append(Flaw(file: name, line: index + 1, sentence: flaw))
      }
    }
  }

  /// The catalogue with some sentences in place of its own.
  func replacing(_ own: [String: Sentence]) -> Catalogue {
    var catalogue = self
    catalogue.sentences.merge(own) { $1 }
    return catalogue
  }

  private mutating func add(
    _ line: some BidirectionalCollection<UInt8>, number: Int
  ) -> String? {
    guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { return "no key = text" }
    let key = String(decoding: Catalogue.trimmed(line[..<equals]), as: UTF8.self)
    let text = Catalogue.trimmed(line[line.index(after: equals)...])
    guard !key.isEmpty, !key.utf8.contains(UInt8(ascii: " ")) else { return "a key is one word" }
    guard !text.isEmpty else { return "\(key) has no text" }
    guard let sentence = Sentence(text) else { return "\(key) has a brace without partner" }
    guard sentences.updateValue(sentence, forKey: key) == nil else { return "\(key) twice" }
    lines.append((key, number))
    return nil
  }

  private static func trimmed<Bytes: BidirectionalCollection<UInt8>>(
    _ bytes: Bytes
  ) -> Bytes.SubSequence {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = bytes.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return start }
    return start[...last]
  }
}
