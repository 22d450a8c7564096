import Delivery

extension OutputFile {
  /// The file in a folder.
  func below(_ folder: String) -> OutputFile {
    OutputFile(path: "\(folder)/\(path)", bytes: bytes)
  }
}
