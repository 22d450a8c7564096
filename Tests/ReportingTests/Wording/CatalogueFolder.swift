import Foundation

/// The repository as files, for tests that compare it with what is compiled in.
enum CatalogueFolder {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Names of the catalogue files, sorted.
  static func names() throws -> [String] {
    let folder = root.appending(path: "Sources/Reporting/Wording/Catalogues")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Every line of Swift below Sources that is no comment.
  static func lines() throws -> [Substring] {
    let folder = root.appending(path: "Sources").resolvingSymlinksInPath()
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
      .filter { $0.utf8.contains(UInt8(ascii: "\"")) && !$0.drop { $0 == " " }.hasPrefix("//") }
  }
}
