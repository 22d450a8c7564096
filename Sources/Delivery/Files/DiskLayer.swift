import CLinux
import Glibc

/// The real file system.
package struct DiskLayer: FileLayer {
  /// The file system of this machine.
  package init() {}

  /// By `lstat`.
  package func kind(of path: String) throws(FileError) -> FileKind? {
    var status = stat()
    if unsafe lstat(path, &status) != 0 {
      if errno == ENOENT { return nil }
      throw DiskLayer.last
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// By `readdir`.
  package func names(in path: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(path) else { throw DiskLayer.last }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        unsafe Array(buffer.prefix { $0 != 0 })
      }
      let name = String(decoding: bytes, as: UTF8.self)
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw DiskLayer.last }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// To the end of the file; a pipe in its place gives what is in it, without waiting.
  package func bytes(of path: String) throws(FileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw DiskLayer.last }
    defer { _ = Glibc.close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &block, block.count)
      guard count >= 0 else { throw DiskLayer.last }
      guard count > 0 else { return bytes }
      bytes += block[0..<count]
    }
  }

  /// With the rights that the umask leaves.
  package func makeFolder(_ path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o777) == 0 else { throw DiskLayer.last }
  }

  /// By `flock`; the kernel frees the lock when the process ends, however it ends.
  package func lockFolder(_ path: String) throws(FileError) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw DiskLayer.last }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error = DiskLayer.last
      _ = Glibc.close(descriptor)
      throw error
    }
    return descriptor
  }

  /// With `O_EXCL` and `O_NOFOLLOW`: nothing that is there is ever written to.
  package func openNew(_ path: String) throws(FileError) -> Int32 {
    try opened(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
  }

  /// As `openNew`, with mode 0600.
  package func openPrivate(_ path: String) throws(FileError) -> Int32 {
    try opened(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
  }

  /// With `O_APPEND` and mode 0600.
  package func openAppending(_ path: String) throws(FileError) -> Int32 {
    try opened(path, O_WRONLY | O_CREAT | O_APPEND, mode: 0o600)
  }

  private func opened(_ path: String, _ flags: Int32, mode: mode_t) throws(FileError) -> Int32 {
    let descriptor = unsafe open(path, flags | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw DiskLayer.last }
    return descriptor
  }

  /// By `flock` on a file of mode 0600, which is never removed.
  package func lockFile(_ path: String) throws(FileError) -> Int32 {
    let descriptor = try opened(path, O_CREAT | O_RDWR, mode: 0o600)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error = DiskLayer.last
      _ = Glibc.close(descriptor)
      throw error
    }
    return descriptor
  }

  /// With mode 0700.
  package func makePrivateFolder(_ path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o700) == 0 else { throw DiskLayer.last }
  }

  /// One `write`.
  package func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(FileError) -> Int {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    }
    guard count >= 0 else { throw DiskLayer.last }
    return count
  }

  /// By `sync_file_range`, which some file systems do not have.
  package func beginSync(_ descriptor: Int32) {
    let begin: UInt32 = 2  // SYNC_FILE_RANGE_WRITE
    _ = sync_file_range(descriptor, 0, 0, begin)
  }

  /// By `fsync`.
  package func sync(_ descriptor: Int32) throws(FileError) {
    guard fsync(descriptor) == 0 else { throw DiskLayer.last }
  }

  /// One `close`.
  package func close(_ descriptor: Int32) throws(FileError) {
    guard Glibc.close(descriptor) == 0 else { throw DiskLayer.last }
  }

  /// By `fsync` of the folder.
  package func syncFolder(_ path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskLayer.last }
    let isDone = fsync(descriptor) == 0
    let error = DiskLayer.last
    _ = Glibc.close(descriptor)
    // Some file systems have nothing to flush for a folder and say so.
    guard isDone || error.number == EINVAL else { throw error }
  }

  /// By `rename`.
  package func rename(_ old: String, to new: String) throws(FileError) {
    guard unsafe Glibc.rename(old, new) == 0 else { throw DiskLayer.last }
  }

  /// By `renameat2` with `RENAME_EXCHANGE`.
  package func exchange(_ one: String, with other: String) throws(FileError) {
    guard unsafe renameat2(AT_FDCWD, one, AT_FDCWD, other, 2) == 0 else { throw DiskLayer.last }
  }

  /// By `unlink`.
  package func removeFile(_ path: String) throws(FileError) {
    guard unsafe unlink(path) == 0 else { throw DiskLayer.last }
  }

  /// By `rmdir`.
  package func removeFolder(_ path: String) throws(FileError) {
    guard unsafe rmdir(path) == 0 else { throw DiskLayer.last }
  }

  /// By `link`.
  package func link(_ old: String, to new: String) throws(FileError) {
    guard unsafe Glibc.link(old, new) == 0 else { throw DiskLayer.last }
  }

  /// By `symlink`.
  package func makeLink(at path: String, to target: String) throws(FileError) {
    guard unsafe symlink(target, path) == 0 else { throw DiskLayer.last }
  }

  /// By `readlink`.
  package func target(of path: String) throws(FileError) -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { signs in
        unsafe signs.baseAddress.map { unsafe readlink(path, $0, signs.count) } ?? -1
      }
    }
    guard count >= 0 else { throw DiskLayer.last }
    return String(decoding: bytes[0..<count], as: UTF8.self)
  }

  /// By `truncate`.
  package func shorten(_ path: String, to count: Int) throws(FileError) {
    guard unsafe truncate(path, count) == 0 else { throw DiskLayer.last }
  }

  /// By `statvfs`, as far as an ordinary user may write.
  package func freeBytes(at path: String) throws(FileError) -> Int {
    var state = statvfs()
    guard unsafe statvfs(path, &state) == 0 else { throw DiskLayer.last }
    let (bytes, overflow) = UInt64(state.f_bavail).multipliedReportingOverflow(
      by: UInt64(state.f_frsize))
    return overflow ? Int.max : Int(clamping: bytes)
  }

  private static var last: FileError { FileError(number: errno) }
}
