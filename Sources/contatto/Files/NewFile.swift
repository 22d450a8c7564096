import Delivery
import Glibc

/// Makes single files: a key and a first configuration, which must not replace anything, and lists
/// that are written anew as a whole.
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
    do throws(Refusal) {
      try fill(descriptor, with: bytes, path: path)
    } catch {
      _ = unsafe unlink(path)
      throw error
    }
  }

  /// Replaces a private file in one step: written beside, flushed, renamed.
  static func replace(_ bytes: [UInt8], at path: String) throws(Refusal) {
    let beside = "\(path).new"
    _ = unsafe unlink(beside)
    try write(bytes, to: beside, mode: 0o600)
    let layer = DiskLayer()
    do throws(FileError) {
      try layer.rename(beside, to: path)
      try layer.syncFolder(NamedFile.parts(of: path).folder)
    } catch {
      _ = unsafe unlink(beside)
      throw Refusal(
        .inputOutput, "cannot be written: \(SystemError(number: error.number).reason)", file: path)
    }
  }

  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], path: String
  ) throws(Refusal) {
    let layer = DiskLayer()
    do throws(FileError) {
      var rest = bytes[...]
      while !rest.isEmpty { rest = rest.dropFirst(try layer.write(rest, to: descriptor)) }
      try layer.sync(descriptor)
      try layer.close(descriptor)
    } catch {
      throw Refusal(
        .inputOutput, "cannot be written: \(SystemError(number: error.number).reason)", file: path)
    }
  }
}
