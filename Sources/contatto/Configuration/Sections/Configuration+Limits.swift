extension Configuration {
  /// `[limits]`: what a file may cost before it is refused (OPERATIONS §9.2).
  struct Limits: Equatable, Sendable {
    /// Bytes on the disk.
    let fileBytes: Int
    /// Bytes after unpacking.
    let expandedBytes: Int
    /// Unpacked bytes per packed byte, after the first 10 MiB.
    let expansionRatio: Int
    /// Files in one archive.
    let archiveMembers: Int
    /// Bytes of one cell.
    let fieldBytes: Int
    /// Bytes of one row.
    let recordBytes: Int
    /// Cells of one row.
    let columns: Int

    /// The limits of OPERATIONS.
    static let standard = Limits(
      fileBytes: 64 << 30, expandedBytes: 64 << 30, expansionRatio: 200, archiveMembers: 1000,
      fieldBytes: 64 << 10, recordBytes: 1 << 20, columns: 512)
  }
}

extension Configuration.Limits {
  init(_ reader: SectionReader) {
    var reader = reader
    let standard = Configuration.Limits.standard
    fileBytes = reader.integer("file_bytes", in: 1...(1 << 40)) ?? standard.fileBytes
    expandedBytes = reader.integer("expanded_bytes", in: 1...(1 << 40)) ?? standard.expandedBytes
    expansionRatio = reader.integer("expansion_ratio", in: 1...100_000) ?? standard.expansionRatio
    archiveMembers = reader.integer("archive_members", in: 1...100_000) ?? standard.archiveMembers
    fieldBytes = reader.integer("field_bytes", in: 1...(1 << 24)) ?? standard.fieldBytes
    recordBytes = reader.integer("record_bytes", in: 1...(1 << 28)) ?? standard.recordBytes
    columns = reader.integer("columns", in: 1...100_000) ?? standard.columns
    reader.finish()
  }
}
