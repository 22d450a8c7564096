/// Parts of a path, cut at bytes.
enum PathParts {
  /// The folder that a path lies in; `.` where it names none.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The folders above a relative path, outermost first.
  static func folders(above path: String) -> [String] {
    let parts = path.utf8.split(separator: 0x2F).dropLast()
    return parts.indices.map { index in
      parts[...index].map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: "/")
    }
  }
}
