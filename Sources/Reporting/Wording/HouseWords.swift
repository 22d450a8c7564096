/// Sentences of the house's own in place of the program's, in one language.
///
/// A file of lines `key = text` as the program's catalogues are. What is wrong in it is told line
/// by line: a sentence that nobody fills, or whose gap stays empty, would spoil a report.
package struct HouseWords: Sendable {
  /// What is wrong with a line.
  package struct Flaw: Error, Equatable, Sendable {
    /// Line from 1.
    package let line: Int
    /// What is wrong with it.
    package let sentence: String
  }

  /// The lines that cannot be used, all of them.
  package struct Refusal: Error, Equatable, Sendable {
    /// In the order of the lines.
    package let flaws: [Flaw]
  }

  /// The language.
  package let language: Language
  let sentences: [String: Sentence]

  /// The sentences in `bytes`; each key is one of the program's and keeps its gaps.
  package init(_ bytes: [UInt8], language: Language) throws(Refusal) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Refusal(flaws: [Flaw(line: 1, sentence: "is not UTF-8")])
    }
    var own = Catalogue()
    own.add(bytes, name: "")
    let program = Catalogue(language)
    var flaws = own.flaws.map { Flaw(line: $0.line, sentence: $0.sentence) }
    for (key, line) in own.lines {
      guard let sentence = own.sentences[key] else { continue }
      guard let theirs = program.sentences[key] else {
        flaws.append(Flaw(line: line, sentence: "the report has no sentence called \(key)"))
        continue
      }
      let unknown = sentence.gaps.filter { !theirs.gaps.contains($0) }
      let absent = theirs.gaps.filter { !sentence.gaps.contains($0) }
      flaws += unknown.map {
        Flaw(line: line, sentence: "\(key) has nothing to fill {\($0)} with")
      }
      flaws += absent.map { Flaw(line: line, sentence: "\(key) must say {\($0)}") }
    }
    guard flaws.isEmpty else {
      throw Refusal(flaws: flaws.sorted { ($0.line, $0.sentence) < ($1.line, $1.sentence) })
    }
    self.language = language
    sentences = own.sentences
  }
}
