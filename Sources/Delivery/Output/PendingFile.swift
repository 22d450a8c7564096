/// One file of an output whose content is made when it is written, because all of them together
/// would not fit into memory.
package struct PendingFile {
  /// Relative, with `/`.
  package let path: String
  /// Makes the content; called once.
  package let content: () -> [UInt8]

  /// A file to come; a path that is absolute or leads upwards is our own mistake.
  package init(path: String, content: @escaping () -> [UInt8]) {
    precondition(OutputFile.isInside(path), "An output path must stay inside its folder.")
    self.path = path
    self.content = content
  }

  /// A file whose content is there.
  init(_ file: OutputFile) {
    self.init(path: file.path) { file.bytes }
  }

  /// The folders above the file, outermost first.
  var folders: [String] { OutputFile(path: path, bytes: []).folders }

  /// The file or folder directly below the output folder.
  var top: String { OutputFile(path: path, bytes: []).top }
}
