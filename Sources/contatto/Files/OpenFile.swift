import Glibc

/// A file open for reading; closed when the value ends.
struct OpenFile: ~Copyable {
  /// The descriptor.
  let descriptor: Int32

  /// Opens `path`; with `folder`, a name inside that folder which must not be a symbolic link.
  ///
  /// Without blocking: a pipe put in place of a file must not stop the run.
  init(_ path: String, inside folder: borrowing OpenFile) throws(SystemError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let opened = unsafe openat(folder.descriptor, path, flags)
    guard opened >= 0 else { throw .last }
    descriptor = opened
  }

  /// Opens a path that the operator has named; here symbolic links are the operator's business.
  init(named path: String, isFolder: Bool = false) throws(SystemError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (isFolder ? O_DIRECTORY : 0)
    let opened = unsafe open(path, flags)
    guard opened >= 0 else { throw .last }
    descriptor = opened
  }

  /// A second descriptor of standard input, which stays open.
  static func standardInput() throws(SystemError) -> OpenFile {
    let copy = dup(STDIN_FILENO)
    guard copy >= 0 else { throw .last }
    return OpenFile(descriptor: copy)
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// What kind of file it is, as `S_IFREG` and its sisters, and its size and rights.
  var state: (kind: mode_t, bytes: Int, mode: mode_t) {
    get throws(SystemError) {
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
      return (status.st_mode & S_IFMT, Int(status.st_size), status.st_mode & 0o7777)
    }
  }

  /// The whole content; `nil` if it is longer than `limit`.
  func content(limit: Int) throws(SystemError) -> [UInt8]? {
    let expected = try state.bytes
    guard expected <= limit else { return nil }
    var bytes: [UInt8] = []
    // A pipe says zero and a device anything.
    bytes.reserveCapacity(max(0, expected))
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe read(descriptor, &block, block.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= limit else { return nil }
      bytes += block[0..<count]
    }
  }

  /// The names in a folder, without `.` and `..`, sorted by bytes; a name that is not UTF-8 is
  /// `nil`.
  func names() throws(SystemError) -> [String?] {
    let copy = dup(descriptor)
    guard copy >= 0 else { throw .last }
    guard let stream = unsafe fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw error
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      names.append(unsafe OpenFile.name(of: entry))
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return names.filter { $0 != [0x2E] && $0 != [0x2E, 0x2E] }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(validating: $0, as: UTF8.self) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
      unsafe Array(buffer.prefix { $0 != 0 })
    }
  }
}
