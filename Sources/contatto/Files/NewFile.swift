import Delivery
import Glibc

/// Makes single files that must not replace anything: a key, a first configuration.
enum NewFile {
  /// Writes a new file and flushes it; removes it again where that fails.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(Refusal) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = unsafe open(path, flags, mode)
    guard descriptor >= 0 else {
      let error = SystemError.last
      let isThere = error.number == EEXIST
      throw Refusal(
        error.number == EACCES ? .noPermission : .cannotCreate,
        isThere ? "is there already and is not replaced" : "cannot be made: \(error.reason)",
        file: path)
    }
    let layer = DiskLayer()
    do throws(FileError) {
      var rest = bytes[...]
      while !rest.isEmpty { rest = rest.dropFirst(try layer.write(rest, to: descriptor)) }
      try layer.sync(descriptor)
      try layer.close(descriptor)
    } catch {
      _ = unsafe unlink(path)
      throw Refusal(
        .inputOutput, "cannot be written: \(SystemError(number: error.number).reason)", file: path)
    }
  }
}
