import Foundation

/// The repository as files, for tests that compare it with what is compiled in.
enum CatalogueFolder {
  // Through symbolic links, so that a package of symbolic links finds the documents too.
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Names of the catalogue files, sorted.
  static func names() throws -> [String] {
    let folder = root.appending(path: "Sources/Reporting/Wording/Catalogues")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// A text file of the repository.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every line of Swift that is no comment, in the rooms that write phrases.
  static func lines() throws -> [Substring] {
    try ["Reporting", "Analyses", "Charting", "Publishing"].flatMap { room in
      let folder = root.appending(path: "Sources/\(room)").resolvingSymlinksInPath()
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      return try (files?.allObjects ?? []).compactMap { $0 as? URL }
        .filter { $0.pathExtension == "swift" }
        .flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
        .filter { $0.utf8.contains(UInt8(ascii: "\"")) && !isComment($0) }
    }
  }

  /// Every string literal of those lines that has no space.
  static func literals() throws -> [Substring] {
    try lines().flatMap { line in
      line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 && !$0.element.utf8.contains(UInt8(ascii: " ")) }
        .map(\.element)
    }
  }

  /// True for `report.json` and the like.
  static func isFileName(_ literal: Substring) -> Bool {
    let endings: Set<Substring> = ["css", "csv", "html", "js", "json", "mustache", "pdf", "svg"]
    return literal.split(separator: ".").last.map(endings.contains) ?? false
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.drop { $0 == " " }.hasPrefix("//")
  }
}
