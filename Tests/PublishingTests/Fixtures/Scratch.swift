import Foundation

@testable import Publishing

/// Folders of the tests on disk.
enum Scratch {
  /// Writes files below a folder.
  static func write(_ files: [PublishedFile], to folder: URL) throws {
    for file in files {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
