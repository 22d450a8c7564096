import Glibc

@testable import Delivery

/// A folder of its own for one test, removed when the value goes.
final class TemporaryFolder {
  /// Its path.
  let path: String

  /// Makes the folder in memory where the machine has such a file system, because these tests flush
  /// thousands of files; else below `/tmp`.
  init() throws {
    let base = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(base)/contatto-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw FileError(number: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  /// Writes a text file.
  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Writes a file.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    guard let file = unsafe fopen("\(path)/\(name)", "wb") else {
      throw FileError(number: errno)
    }
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }

  /// Every path below the folder with its content, folders with an empty one, as sorted lines.
  func listing(_ name: String) throws -> [String] {
    let disk = DiskLayer()
    guard try disk.kind(of: "\(path)/\(name)") != nil else { return [] }
    var lines = [name]
    for child in try disk.names(in: "\(path)/\(name)") {
      let inside = "\(name)/\(child)"
      if try disk.kind(of: "\(path)/\(inside)") == .folder {
        lines += try listing(inside)
      } else {
        let content = try disk.bytes(of: "\(path)/\(inside)")
        lines.append("\(inside): \(String(decoding: content, as: UTF8.self))")
      }
    }
    return lines
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
