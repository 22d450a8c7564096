import Glibc

/// A folder of its own for one test, removed when the value goes.
final class TemporaryFolder {
  /// Its path.
  let path: String

  /// Makes the folder below `$TMPDIR` or `/tmp`.
  init() throws {
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/contatto-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Repository.Missing(path: base) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  /// Writes a text file.
  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Writes a file.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    guard let file = unsafe fopen("\(path)/\(name)", "wb") else {
      throw Repository.Missing(path: name)
    }
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }

  /// Removes a tree; links are removed, not followed.
  static func remove(_ path: String) {
    if let stream = unsafe opendir(path) {
      while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
            unsafe String(cString: characters)
          }
        }
        if name == "." || name == ".." { continue }
        var status = stat()
        let child = "\(path)/\(name)"
        guard unsafe lstat(child, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR { remove(child) } else { unsafe unlink(child) }
      }
      unsafe closedir(stream)
    }
    unsafe rmdir(path)
  }
}
