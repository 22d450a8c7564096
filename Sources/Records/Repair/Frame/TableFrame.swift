/// Where the table begins in its file, and which rows name the columns.
struct TableFrame {
  /// Records above the header that belong to no table; blank lines are none.
  var preambleRows = 0
  /// The rows that name the columns, in the width of the table.
  var header: [[CellSpan]] = []
  /// What had to be done to the last header row.
  var headerRepair: RepairKind?
  /// The line of the last header row.
  var headerLine = 0
  /// Where the first data row begins.
  var bodyStart: Int
  /// The physical line of the first data row.
  var bodyLine: Int

  /// The names of the columns: the header rows joined column by column.
  func names(_ text: [UInt8], _ dialect: TableDialect) -> [[UInt8]] {
    guard let first = header.first else { return [] }
    let values = header.map { row in row.map { CellValue.bytes(of: $0, in: text, dialect) } }
    if header.count == 1 { return values[0] }
    return first.indices.map { column in
      let parts = values.compactMap { row in
        column < row.count ? Blank.trimmed(row[column][...]) : nil
      }
      return Array(parts.filter { !$0.isEmpty }.joined(separator: [Byte.space]))
    }
  }
}
