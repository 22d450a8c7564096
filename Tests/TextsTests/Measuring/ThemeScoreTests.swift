import Foundation
import Testing

@testable import Texts

struct ThemeScoreTests {
  /// The precision that is promised (docs/themes.md).
  static let promised = 0.85

  @Test(arguments: Tongue.allCases)
  func `what is read in held-out texts is right as often as promised`(tongue: Tongue) throws {
    let all =
      try LabelledFixture.texts(tongue, heldOut: true)
      + LabelledFixture.texts(tongue, heldOut: false)
    #expect(all.count >= 60)
    let score = try LabelledFixture.score([tongue], heldOut: true)
    let precision = try #require(score.total.precision)
    let recall = try #require(score.total.recall)
    #expect(precision >= Self.promised, "\(tongue)")
    #expect(recall >= 0.7, "\(tongue): a reader that says nothing is never wrong")
  }

  /// Hotel and rail in the words of people who are annoyed or glad; German words are chosen by it.
  @Test func `German words know the texts that they were chosen by`() throws {
    let texts = try LabelledFixture.texts("de-development.txt")
    #expect(texts.count >= 200)
    let total = LabelledFixture.score(texts).total
    #expect(try #require(total.precision) >= Self.promised)
    #expect(try #require(total.recall) >= 0.85)
  }

  @Test(arguments: Tongue.allCases)
  func `the language of held-out texts is told and never mistaken`(tongue: Tongue) throws {
    var reader = TextReader()
    let texts = try LabelledFixture.texts(tongue, heldOut: true)
    let told = texts.map { reader.reading(of: $0.text).tongue }
    #expect(told.allSatisfy { $0 == nil || $0 == tongue })
    // Of very short texts the language stays unknown, which is no mistake.
    #expect(told.count { $0 == nil } <= texts.count / 15)
  }

  @Test func `a remark is right if theme and sign are`() throws {
    var score = ThemeScore()
    var reading = TextReading()
    reading.tongue = .en
    reading.remarks = [
      Remark(theme: .staff, leaning: .good), Remark(theme: .price, leaning: .good),
    ]
    score.add(reading, of: try #require(LabelledText(line: "staff+ price- food- | text")))
    #expect(score.rows[.staff] == ThemeScore.Row(right: 1, wrong: 0, missed: 0))
    #expect(score.rows[.price] == ThemeScore.Row(right: 0, wrong: 1, missed: 1))
    #expect(score.rows[.food] == ThemeScore.Row(right: 0, wrong: 0, missed: 1))
    #expect(score.total.precision == 0.5)
    #expect(score.confusions.count == 2)
    #expect(LabelledText(line: "nonsense+ | text") == nil)
    #expect(LabelledText(line: "no bar") == nil)
  }

  @Test func `the table in the manual is what the texts give`() throws {
    let file = LabelledFixture.project.appending(path: "docs/themes.md")
    let manual = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let mark = "<!-- measured -->\n"
    let parts = manual.components(separatedBy: mark)
    try #require(parts.count == 3)
    let table = try ThemeTable.markdown()
    if ProcessInfo.processInfo.environment["CONTATTO_RECORD"] == "1" {
      try Data((parts[0] + mark + table + mark + parts[2]).utf8).write(to: file)
      Issue.record("recorded docs/themes.md: read it, then run again")
    }
    #expect(parts[1] == table)
  }
}
