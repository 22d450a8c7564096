/// One file of the output: where it goes and what it holds.
package struct PublishedFile: Sendable, Equatable {
  /// Path from the root of its tree, with `/`: `assets/app.3f9a1c2b77d0.css`.
  package let path: String
  /// Its content.
  package let bytes: [UInt8]

  /// A file at a path.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The files in the order of their paths, by bytes.
  package static func sorted(_ files: [PublishedFile]) -> [PublishedFile] {
    files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
