import Foundation
import Testing

/// The manual names what the code writes.
struct DocumentTests {
  static let manual = Checkout.files(in: "docs", endings: ["/tables.md"]).first?.lines ?? []

  /// The texts that follow one of the `openings`, across line ends.
  static func words(after openings: [String], in file: Checkout.File) -> [String] {
    let text = file.lines.map { $0.drop { $0 == " " } }.joined()
    return openings.flatMap { opening in
      text.components(separatedBy: opening).dropFirst().compactMap { rest in
        rest.split(separator: "\"", maxSplits: 1).first.map(String.init)
      }
    }
  }

  @Test func `docs/tables.md names every table and column of the analyses`() {
    let files = Checkout.sources.filter { $0.path.hasPrefix("Sources/Analyses/") }
    let manual = Self.manual.joined(separator: "\n")
    var columns = 0
    for file in files {
      for column in Self.words(after: ["Words.column(\"", "Words.figures(\""], in: file)
      where !column.contains("(") {
        columns += 1
        #expect(manual.contains("`\(column)`"), "\(file.path): column \(column)")
      }
      for table in Self.words(after: ["Table(id: \""], in: file) {
        #expect(manual.contains("| `\(table)` |"), "\(file.path): table \(table)")
      }
    }
    #expect(columns > 40)
  }

  @Test func `every document that another names exists`() {
    for file in Checkout.files(in: "", endings: [".md"]) {
      for link in Self.words(after: ["]("], in: file) {
        let target = link.prefix { $0 != ")" && $0 != "#" }
        guard !target.isEmpty, !target.contains(":"), link.contains(")") else { continue }
        let folder = file.folders.joined(separator: "/")
        let path = folder.isEmpty ? String(target) : "\(folder)/\(target)"
        let found = Checkout.exists(path)
        #expect(found, "\(file.path) names \(target)")
      }
    }
  }
}
