import CArchive

/// Reads the members of one packed file that is in memory.
@safe struct ArchiveReader: ~Copyable {
  /// What is read.
  enum Format { case gzip, zip }

  /// One member.
  struct Member {
    /// Its path inside the archive.
    let name: String
    let isFolder: Bool
    /// True for an ordinary file: no link, no device, no password.
    let isPlain: Bool
  }

  /// How many bytes may come out, and what it is called when there are more.
  struct Limit {
    let bytes: Int
    /// How many bytes may come out for one that went in, once `Unpacking.freeBytes` are out.
    let ratio: Int
    let error: UnpackingError

    /// What is left after `count` bytes.
    func minus(_ count: Int) -> Limit { Limit(bytes: bytes - count, ratio: ratio, error: error) }

    /// Throws if `count` bytes are too many, or too many for the `packed` ones they came from.
    func check(_ count: Int, from packed: Int) throws(UnpackingError) {
      guard count <= bytes else { throw error }
      let (most, overflow) = packed.multipliedReportingOverflow(by: ratio)
      guard overflow || count <= max(most, Unpacking.freeBytes) else { throw .bomb(ratio) }
    }
  }

  private let archive: OpaquePointer
  private let memory: UnsafeMutableRawBufferPointer

  /// Opens the packed `bytes`.
  init(_ bytes: [UInt8], format: Format) throws(UnpackingError) {
    guard let archive = unsafe archive_read_new() else { throw .damaged }
    // The library keeps the pointer between calls, so the bytes live outside of Swift's array.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe memory.copyBytes(from: bytes)
    switch format {
    case .gzip:
      unsafe archive_read_support_filter_gzip(archive)
      unsafe archive_read_support_format_raw(archive)
    case .zip:
      unsafe archive_read_support_format_zip_seekable(archive)
    }
    let status = unsafe archive_read_open_memory(archive, memory.baseAddress, memory.count)
    guard status == ARCHIVE_OK else {
      // A throwing initialiser never reaches `deinit`.
      unsafe archive_read_free(archive)
      unsafe memory.deallocate()
      throw .damaged
    }
    unsafe self.archive = archive
    unsafe self.memory = memory
  }

  deinit {
    unsafe archive_read_free(archive)
    unsafe memory.deallocate()
  }

  /// The next member; `nil` at the end.
  func next() throws(UnpackingError) -> Member? {
    var entry: OpaquePointer?
    let status = unsafe archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry else {
      throw .damaged
    }
    if unsafe archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
    let type = unsafe archive_entry_filetype(entry)
    let isLink = unsafe archive_entry_hardlink(entry) != nil || archive_entry_symlink(entry) != nil
    // The plain name function gives nothing for a name beyond ASCII where no locale is set.
    guard let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    else { throw .unsafeMember }
    return Member(
      name: unsafe String(cString: name), isFolder: type == 0o040000,
      isPlain: type == 0o100000 && !isLink)
  }

  /// The bytes of the member that `next` gave.
  func content(limit: Limit) throws(UnpackingError) -> [UInt8] {
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    let start = unsafe archive_filter_bytes(archive, -1)
    while true {
      let count = unsafe archive_read_data(archive, &block, block.count)
      guard count >= 0 else { throw .damaged }
      guard count > 0 else { return content }
      let packed = unsafe archive_filter_bytes(archive, -1) - start
      try limit.check(content.count + count, from: Int(packed))
      content += block[0..<count]
    }
  }
}
