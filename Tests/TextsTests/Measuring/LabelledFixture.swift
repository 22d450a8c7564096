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
    let name = "\(tongue.rawValue)-\(heldOut ? "heldout" : "tuning").txt"
    let file = project.appending(path: "Tests/Fixtures/Themes/\(name)")
    let text = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    return try text.split(separator: "\n").filter { !$0.utf8.starts(with: "#".utf8) }
      .map { try #require(LabelledText(line: String($0)), "\($0)") }
  }

  /// How the reader does on them.
  static func score(_ tongues: [Tongue], heldOut: Bool) throws -> ThemeScore {
    var score = ThemeScore()
    var reader = TextReader()
    for tongue in tongues {
      for text in try texts(tongue, heldOut: heldOut) {
        score.add(reader.reading(of: text.text), of: text)
      }
    }
    return score
  }
}
