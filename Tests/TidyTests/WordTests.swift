import Testing

/// Words that have no place in the house.
struct WordTests {
  /// Split, so that this file does not trip over itself.
  static let inSwift = [
    "TO" + "DO", "FIX" + "ME", "HA" + "CK", "try" + "!", "as" + "!", "fatal" + "Error",
    "print" + "(\"debug",
  ]
  /// Absolute paths of a machine, and words about the way a program is made.
  static let anywhere = [
    "/wo" + "rk/", "/tmp/" + "wt", "/ro" + "ot/", "/ho" + "me/", "Cla" + "ude", "Anthro" + "pic",
    "Chat" + "GPT", "Open" + "AI", "language " + "model", "sub" + "agent",
  ]

  @Test func `no banned word stands in the code`() {
    for file in Checkout.sources + Checkout.tests where file.name != "WordTests.swift" {
      for (index, line) in file.lines.enumerated() {
        for word in Self.inSwift where line.contains(word) {
          Issue.record("\(file.path):\(index + 1): \(word)")
        }
      }
    }
  }

  @Test func `no machine path and no word about how the project is made stands anywhere`() {
    let endings = [
      ".swift", ".md", ".toml", ".txt", ".css", ".js", ".mustache", "Makefile", "run", ".h",
    ]
    for file in Checkout.files(in: "", endings: endings) where file.name != "WordTests.swift" {
      for (index, line) in file.lines.enumerated() {
        for word in Self.anywhere where line.contains(word) {
          Issue.record("\(file.path):\(index + 1): \(word)")
        }
      }
    }
  }

  @Test func `comments hold no code that was switched off`() {
    for file in Checkout.sources {
      for (index, line) in file.lines.enumerated() {
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("// ") else { continue }
        let looksLikeCode =
          text.hasSuffix(" {") || text.hasSuffix(";") || text.hasPrefix("// let ")
          || text.hasPrefix("// var ") || text.hasPrefix("// return ") || text == "// }"
        #expect(!looksLikeCode, "\(file.path):\(index + 1): \(text)")
      }
    }
  }
}
