import Foundation
import Testing

@testable import Texts

/// The labelled texts beside the tests.
enum LabelledFixture {
  /// The top folder of the project.
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The texts of a language: those that words were chosen by, or those that were held out.
  static func texts(_ tongue: Tongue, heldOut: Bool) throws -> [LabelledText] {
    try texts("\(tongue.rawValue)-\(heldOut ? "heldout" : "tuning").txt")
  }

  /// The texts of a file.
  static func texts(_ name: String) throws -> [LabelledText] {
    let file = project.appending(path: "Tests/Fixtures/Themes/\(name)")
    let text = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    return try text.split(separator: "\n").filter { !$0.utf8.starts(with: "#".utf8) }
      .map { try #require(LabelledText(line: String($0)), "\($0)") }
  }

  /// How the reader does on them.
  static func score(_ tongues: [Tongue], heldOut: Bool) throws -> ThemeScore {
    score(try tongues.flatMap { try texts($0, heldOut: heldOut) })
  }

  /// How the reader does on texts.
  static func score(_ texts: [LabelledText]) -> ThemeScore {
    var score = ThemeScore()
    var reader = TextReader()
    for text in texts { score.add(reader.reading(of: text.text), of: text) }
    return score
  }
}
