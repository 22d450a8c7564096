import Foundation
import Testing

/// SECURITY.md promises tests; they are there.
struct SecurityTests {
  /// A test that a row of the table names.
  struct Promise: Hashable {
    let file: String
    let sentence: String
  }

  /// The rows of the table of threats: the threat and the tests of its last column.
  static func rows(_ lines: [String]) -> [(threat: String, promises: [Promise])] {
    let start = lines.firstIndex { $0.hasPrefix("| threat |") } ?? lines.endIndex
    return lines[start...].dropFirst(2).prefix { $0.hasPrefix("|") }.map { line in
      let cells = line.components(separatedBy: " | ")
      var (file, promises) = ("", [Promise]())
      // `File` "sentence" "sentence" `File` "sentence"
      let last = (cells.last ?? "").replacingOccurrences(of: " |", with: "")
      for part in last.components(separatedBy: "\"") {
        let text = part.trimmingCharacters(in: .whitespaces)
        if text.hasPrefix("`") {
          file = text.replacingOccurrences(of: "`", with: "")
        } else if !text.isEmpty {
          promises.append(Promise(file: file, sentence: text))
        }
      }
      return (cells.first ?? "", promises)
    }
  }

  @Test func `every test that SECURITY.md names exists`() throws {
    let document = try #require(Checkout.files(in: "", endings: ["SECURITY.md"]).first)
    let rows = Self.rows(document.lines)
    #expect(rows.count >= 18)
    for (threat, promises) in rows {
      #expect(!promises.isEmpty, "\(threat): no test")
      for promise in promises {
        let isThere = Checkout.tests.contains { file in
          file.name == "\(promise.file).swift"
            && file.lines.contains { $0.contains("func `\(promise.sentence)`") }
        }
        #expect(isThere, "\(threat): \(promise.file) \"\(promise.sentence)\"")
      }
    }
  }

  @Test func `a test that is not there is found`() {
    let rows = Self.rows([
      "| threat | rule | test |", "|---|---|---|", "| x | y | `A` \"b\" \"c\" |",
    ])
    #expect(
      rows.first?.promises == [.init(file: "A", sentence: "b"), .init(file: "A", sentence: "c")])
  }
}
