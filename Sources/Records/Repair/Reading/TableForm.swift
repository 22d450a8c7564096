/// How a table is written and what it holds, as found in its file (SCALE §2).
package struct TableForm: Sendable {
  /// One column.
  package struct Column: Hashable, Sendable {
    /// The name in the header; nil where there is no header.
    package let name: [UInt8]?
    /// What its cells are.
    package let type: CellType
  }

  /// What the bytes of the file were.
  package let encoding: TextEncoding
  /// True if bytes without a meaning were replaced.
  package let isDamaged: Bool
  /// Delimiter, quote and escape.
  package let dialect: TableDialect
  /// The line end that occurs most often; nil for a text of one line.
  package let newline: [UInt8]?
  /// Records above the header that belong to no table.
  package let preambleRows: Int
  /// Rows that name the columns.
  package let headerRows: Int
  /// The columns from left to right.
  package let columns: [Column]
}
