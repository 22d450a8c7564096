/// How a file is written.
package struct Dialect: Hashable, Sendable {
  /// `utf-8`, `utf-16le-bom`, `windows-1252`… (FORMATS §4).
  package var encoding: TextEncoding
  /// The byte between cells; `nil` for key-value and JSON files.
  package var delimiter: UInt8?
  /// The physical line of the header; `nil` for key-value and JSON files.
  package var headerLine: Int?
  /// The decimal mark, as decided over whole columns; `nil` for JSON.
  package var decimal: DecimalMark?

  /// A way of writing.
  package init(
    encoding: TextEncoding, delimiter: UInt8? = nil, headerLine: Int? = nil,
    decimal: DecimalMark? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.headerLine = headerLine
    self.decimal = decimal
  }
}
