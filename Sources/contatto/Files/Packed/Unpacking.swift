/// Unpacks `.gz` and `.zip` files in memory, within limits.
struct Unpacking {
  /// The name in the folder.
  let name: String
  /// How much may come out.
  let limits: Configuration.Limits

  /// Packed bytes may grow freely up to here (OPERATIONS §9.2).
  static let freeBytes = 10 << 20

  /// The files inside; a file that is not packed is itself.
  func files(in bytes: [UInt8]) throws(UnpackingError) -> [DataFile] {
    guard Unpacking.isPacked(bytes) else { return [asIs(bytes)] }
    let isGzip = bytes.starts(with: [0x1F, 0x8B])
    return try UTF8Locale.during { () throws(UnpackingError) in
      isGzip ? [try gunzipped(bytes)] : try unzipped(bytes)
    }
  }

  /// True for what begins as gzip and zip do; a table may have a column `PK`.
  static func isPacked(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0x1F, 0x8B]) { return true }
    return bytes.starts(with: Array("PK".utf8)) && (bytes.count == 2 || bytes[2] < 0x20)
  }

  /// The one table inside; a file that is not packed is itself, and so is a spreadsheet.
  func table(in bytes: [UInt8]) throws(UnpackingError) -> [UInt8] {
    let isGzip = bytes.starts(with: [0x1F, 0x8B])
    guard isGzip || bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return bytes }
    let files = try UTF8Locale.during { () throws(UnpackingError) -> [DataFile]? in
      isGzip ? [try gunzipped(bytes)] : try members(bytes)
    }
    guard let files else { return bytes }
    guard files.count == 1 else { throw .several(files.count) }
    return files[0].bytes
  }

  // MARK: - gzip

  private func gunzipped(_ bytes: [UInt8]) throws(UnpackingError) -> DataFile {
    let reader = try ArchiveReader(bytes, format: .gzip)
    guard try reader.next() != nil else { throw .damaged }
    let content = try reader.content(limit: limit(for: bytes.count))
    // libarchive 3.6 does not check the trailer of a gzip file; a cent changed by a bad disk would
    // pass. Files of several joined gzip members do not pass this test either: pack them again.
    guard bytes.count >= 18, Unpacking.trailer(of: bytes) == Unpacking.trailer(for: content) else {
      throw .damaged
    }
    let isPacked = name.utf8.count > 3 && Unpacking.hasEnding(name, ".gz")
    let plain = isPacked ? String(decoding: name.utf8.dropLast(3), as: UTF8.self) : name
    return DataFile(name: plain, diskName: name, bytes: content)
  }

  /// Checksum and length as the file states them (RFC 1952, section 2.3.1).
  private static func trailer(of bytes: [UInt8]) -> [UInt32] {
    [bytes.count - 8, bytes.count - 4].map { start in
      bytes[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
  }

  private static func trailer(for content: [UInt8]) -> [UInt32] {
    [CRC32.checksum(of: content), UInt32(truncatingIfNeeded: content.count)]
  }

  // MARK: - zip

  private func unzipped(_ bytes: [UInt8]) throws(UnpackingError) -> [DataFile] {
    guard let files = try members(bytes) else { return [asIs(bytes)] }
    // The archive of a fiscal till also holds descriptions that are no tables (FORMATS §6.1).
    if files.contains(where: { Unpacking.isTillTable($0.name) }) {
      return files.filter { Unpacking.hasEnding($0.name, ".csv") }
    }
    let tables = files.filter { file in
      Unpacking.tableEndings.contains { Unpacking.hasEnding(file.name, $0) }
    }
    return tables.isEmpty ? [asIs(bytes)] : tables
  }

  /// Members of any other archive that are read, as in a folder.
  private static let tableEndings = [".csv", ".tsv", ".txt", ".json", ".CSV", ".TSV", ".TXT"]

  /// All files of an archive; nil for a spreadsheet.
  private func members(_ bytes: [UInt8]) throws(UnpackingError) -> [DataFile]? {
    let reader = try ArchiveReader(bytes, format: .zip)
    var files: [DataFile] = []
    var room = limit(for: bytes.count)
    var count = 0
    while let member = try reader.next() {
      count += 1
      guard count <= limits.archiveMembers else { throw .tooManyMembers(limits.archiveMembers) }
      if member.isFolder { continue }
      guard member.isPlain, Unpacking.isInside(member.name) else { throw .unsafeMember }
      if Unpacking.isSpreadsheet(member.name) { return nil }
      let content = try reader.content(limit: room)
      guard !Unpacking.isArchive(content) else { throw .unsafeMember }
      room = room.minus(content.count)
      files.append(DataFile(name: "\(name)/\(member.name)", diskName: name, bytes: content))
    }
    guard !files.isEmpty else { throw .empty }
    return files
  }

  /// The file as it is. Spreadsheets and foreign archives stay packed: the reader of records
  /// refuses them by name.
  private func asIs(_ bytes: [UInt8]) -> DataFile {
    DataFile(name: name, diskName: name, bytes: bytes)
  }

  private func limit(for packed: Int) -> ArchiveReader.Limit {
    let (product, overflow) = packed.multipliedReportingOverflow(by: limits.expansionRatio)
    let byRatio = max(overflow ? Int.max : product, Unpacking.freeBytes)
    let ratio = limits.expansionRatio
    return byRatio < limits.expandedBytes
      ? .init(bytes: byRatio, ratio: ratio, error: .bomb(ratio))
      : .init(bytes: limits.expandedBytes, ratio: ratio, error: .tooLarge(limits.expandedBytes))
  }

  /// A relative path that stays below its root.
  private static func isInside(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path.utf8.count <= 4096
      && parts.allSatisfy { part in
        !part.isEmpty && !part.elementsEqual("..".utf8) && !part.contains(UInt8(ascii: "\\"))
      }
  }

  private static func isTillTable(_ path: String) -> Bool {
    ["/lines.csv", "/transactions.csv"].contains { hasEnding(path, $0) }
  }

  private static func hasEnding(_ path: String, _ ending: String) -> Bool {
    path.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static func isSpreadsheet(_ path: String) -> Bool { path.utf8.starts(with: "xl/".utf8) }

  private static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }
}
