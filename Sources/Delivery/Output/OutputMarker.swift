/// The file that says which entries of a folder Contatto wrote and may replace.
enum OutputMarker {
  /// Its name.
  static let name = ".contatto-output"

  private static let head = "contatto output 1"

  /// The content for a folder with these entries.
  static func bytes(entries: [String]) -> [UInt8] {
    Array((([head] + entries).joined(separator: "\n") + "\n").utf8)
  }

  /// The entries that a marker names; `nil` if it is none of ours.
  static func entries(in bytes: [UInt8]) -> [String]? {
    let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard lines.first == head else { return nil }
    return Array(lines.dropFirst())
  }
}
