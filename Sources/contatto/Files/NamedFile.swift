import Glibc

/// Reads single files that the operator has named: configuration, profiles, keys.
enum NamedFile {
  /// The content of a file of at most `limit` bytes; `missing` is the exit code where it is absent.
  static func bytes(_ path: String, limit: Int, missing: ExitReason) throws(Refusal) -> [UInt8] {
    let content: [UInt8]?
    do throws(SystemError) {
      content = try regularContent(path, limit: limit)
    } catch {
      let status = error.status == .noInput ? missing : error.status
      throw Refusal(status, error.sentence, file: path)
    }
    guard let content else {
      throw Refusal(missing, "is no file of at most \(limit) bytes", file: path)
    }
    return content
  }

  private static func regularContent(_ path: String, limit: Int) throws(SystemError) -> [UInt8]? {
    let file = try OpenFile(named: path)
    guard try file.state.kind == S_IFREG else { return nil }
    return try file.content(limit: limit)
  }

  /// The folder of a path (`.` where it names none) and the name in it.
  static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}
