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

    init(_ reader: SectionReader) {
      var reader = reader
      fileBytes = reader.integer("file_bytes", in: 1...(1 << 40)) ?? 64 << 30
      expandedBytes = reader.integer("expanded_bytes", in: 1...(1 << 40)) ?? 64 << 30
      expansionRatio = reader.integer("expansion_ratio", in: 1...100_000) ?? 200
      archiveMembers = reader.integer("archive_members", in: 1...100_000) ?? 1000
      fieldBytes = reader.integer("field_bytes", in: 1...(1 << 24)) ?? 64 << 10
      recordBytes = reader.integer("record_bytes", in: 1...(1 << 28)) ?? 1 << 20
      columns = reader.integer("columns", in: 1...100_000) ?? 512
      reader.finish()
    }
  }
}
