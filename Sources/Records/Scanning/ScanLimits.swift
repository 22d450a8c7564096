/// How large the parts of a file may be; beyond, the file is not read (OPERATIONS §9.2, bombs).
package struct ScanLimits: Sendable {
  /// What can be too large.
  package enum Bound: Sendable { case cell, record, columns }

  /// The longest cell, in bytes.
  package var cellBytes: Int
  /// The longest record, in bytes.
  package var recordBytes: Int
  /// The most cells in a record.
  package var columns: Int

  /// Limits for cells, records and columns.
  package init(cellBytes: Int, recordBytes: Int, columns: Int) {
    self.cellBytes = cellBytes
    self.recordBytes = recordBytes
    self.columns = columns
  }

  /// How large that part may be.
  package subscript(bound: Bound) -> Int {
    switch bound {
    case .cell: cellBytes
    case .record: recordBytes
    case .columns: columns
    }
  }

  /// 64 KiB a cell, 1 MiB a record, 512 columns.
  package static let standard = ScanLimits(
    cellBytes: 64 << 10, recordBytes: 1 << 20, columns: 512)
}
