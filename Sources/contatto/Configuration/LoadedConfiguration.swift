/// A configuration and the file it came from.
struct LoadedConfiguration: Sendable {
  /// The file as the operator named it.
  let file: String
  /// What it says.
  let configuration: Configuration

  /// A path of the configuration, which is relative to the folder of its file.
  func path(_ stated: String) -> String {
    guard stated.utf8.first != UInt8(ascii: "/"), let slash = file.utf8.lastIndex(of: 0x2F) else {
      return stated
    }
    return String(file[...slash]) + stated
  }
}
