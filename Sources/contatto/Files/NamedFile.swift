import Glibc

/// Reads single files that the operator has named: configuration, profiles, keys.
enum NamedFile {
  /// The content of a file of at most `limit` bytes; `missing` is the exit code where it is absent.
  static func bytes(_ path: String, limit: Int, missing: ExitReason) throws(Refusal) -> [UInt8] {
    try check(path, missing: missing)
    let content: [UInt8]?
    do throws(SystemError) {
      content = try OpenFile(named: path).content(limit: limit)
    } catch {
      throw Refusal(error.status, error.sentence, file: path)
    }
    guard let content else {
      throw Refusal(missing, "is larger than \(limit) bytes", file: path)
    }
    return content
  }

  /// Throws where a path leads to nothing, or to something that is no file.
  static func check(_ path: String, missing: ExitReason) throws(Refusal) {
    let kind: mode_t
    do throws(SystemError) {
      kind = try OpenFile(named: path).state.kind
    } catch {
      throw Refusal(
        error.status == .noInput ? missing : error.status, error.sentence, file: path)
    }
    guard let sentence = sentence(forKind: kind) else { return }
    // A pipe is not read: without a writer it would never end.
    let hint = kind == S_IFIFO ? "as standard input, - < \(path), it can be read" : nil
    throw Refusal(missing, sentence, file: path, hint: hint)
  }

  /// What something that is no file is instead; `nil` for a file.
  static func sentence(forKind kind: mode_t) -> String? {
    switch kind {
    case S_IFREG: nil
    case S_IFDIR: "is a folder, not a file"
    case S_IFIFO: "is a pipe, not a file"
    case S_IFSOCK: "is a socket, not a file"
    default: "is a device, not a file"
    }
  }

  /// The folder of a path (`.` where it names none) and the name in it.
  static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}
