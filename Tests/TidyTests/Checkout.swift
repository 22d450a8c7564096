import Foundation

/// The checkout that holds these tests: its files and their lines.
enum Checkout {
  /// One text file.
  struct File {
    /// Path from the top of the checkout.
    let path: String
    /// Its lines without line ends.
    let lines: [String]

    /// The name without folders.
    var name: String { String(path.split(separator: "/").last ?? "") }
    /// The folders above it, outermost first.
    var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
  }

  /// The top folder.
  static let root: String = {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  }()

  /// Folders that no rule is about.
  private static let skipped: Set<String> = [".build", ".git", ".swiftpm", "out"]

  /// Paths of all files below `folder` (from the top), sorted by bytes.
  static func paths(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }.flatMap { name in
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if skipped.contains(name) || name.hasPrefix(".build") { return [String]() }
      let kind = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")[.type]
      return kind as? FileAttributeType == .typeDirectory ? paths(in: path) : [path]
    }
  }

  /// True if the checkout has the file or folder.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }

  /// The text files below `folder` with one of the endings.
  static func files(in folder: String, endings: [String]) -> [File] {
    paths(in: folder).filter { path in endings.contains { path.hasSuffix($0) } }.map { path in
      let data = FileManager.default.contents(atPath: "\(root)/\(path)") ?? Data()
      let lines = String(decoding: data, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      return File(path: path, lines: lines.map(String.init))
    }
  }

  /// Every Swift file of the house.
  static let sources =
    files(in: "Sources", endings: [".swift"])
    + files(in: "Templates", endings: [".swift"])

  /// Every Swift file of the tests.
  static let tests = files(in: "Tests", endings: [".swift"])
}
