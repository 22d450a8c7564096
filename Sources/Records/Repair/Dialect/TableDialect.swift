/// How a table of any origin separates, quotes and escapes its cells (SCALE §2).
package struct TableDialect: Hashable, Sendable {
  /// How a quote inside a quoted cell is written.
  package enum Escape: Hashable, Sendable {
    /// Twice.
    case doubled
    /// Behind a backslash; twice is understood as well.
    case backslash
  }

  /// The bytes between two cells: one, or a comma and a blank.
  package var delimiter: [UInt8]
  /// The byte around cells that hold a delimiter or a line end.
  package var quote: UInt8
  /// How a quote inside a quoted cell is written.
  package var escape: Escape

  /// A dialect.
  package init(delimiter: [UInt8], quote: UInt8, escape: Escape) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
  }

  /// What separates cells in the wild, the more usual first; ties go to the first.
  static let delimiters: [[UInt8]] = [
    [Byte.comma], [Byte.semicolon], [Byte.tab], [Byte.bar], [Byte.comma, Byte.space],
    [Byte.space],
  ]
}
