import Foundation
import Testing

/// A recorded text in `Goldens`. Recording (`CONTATTO_RECORD=1`) writes the file and fails, so that
/// no recording ever passes unseen.
struct Golden {
  private let file: URL

  init(_ name: String, of test: StaticString = #filePath) {
    file = URL(filePath: "\(test)").deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Goldens").appending(path: name)
  }

  /// Expects the text to be the recorded one.
  func expect(_ text: String) throws {
    if ProcessInfo.processInfo.environment["CONTATTO_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent): read it, then run again")
    }
    let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == recorded, "\(file.lastPathComponent)")
  }
}
