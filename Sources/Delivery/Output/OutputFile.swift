/// One file of a report: where it goes below the output folder, and what it holds.
package struct OutputFile: Equatable, Sendable {
  /// Relative, with `/`: `site/index.html`.
  package let path: String
  /// Its content.
  package let bytes: [UInt8]

  /// A file; a path that is absolute or leads upwards is our own mistake.
  package init(path: String, bytes: [UInt8]) {
    precondition(OutputFile.isInside(path), "An output path must stay inside its folder.")
    self.path = path
    self.bytes = bytes
  }

  /// True for a relative path that leads nowhere else.
  static func isInside(_ path: String) -> Bool {
    path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && !part.elementsEqual("..".utf8) && !part.contains(0)
    }
  }

  /// The folders above the file, outermost first.
  var folders: [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  /// The file or folder directly below the output folder.
  var top: String { path.split(separator: "/").first.map(String.init) ?? path }
}
