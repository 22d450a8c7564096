/// One row of a table as it is handed over.
package struct TableRow {
  private let text: [UInt8]
  private let dialect: TableDialect
  private let spans: [CellSpan]
  private let names: [[UInt8]]

  /// The header: values that may be joined from several rows.
  init(names: [[UInt8]], _ dialect: TableDialect) {
    (text, spans) = ([], [])
    self.names = names
    self.dialect = dialect
  }

  /// A data row.
  init(_ spans: [CellSpan], in text: [UInt8], _ dialect: TableDialect) {
    self.spans = spans
    self.text = text
    self.dialect = dialect
    names = []
  }

  /// The number of cells.
  package var count: Int { names.isEmpty ? spans.count : names.count }

  /// Appends the value of a cell to `output`.
  package func append(_ index: Int, to output: inout [UInt8]) {
    if names.isEmpty {
      CellValue.append(spans[index], in: text, dialect, to: &output)
    } else {
      output.append(contentsOf: names[index])
    }
  }

  /// All values.
  package var cells: [[UInt8]] {
    (0..<count).map { index in
      var value: [UInt8] = []
      append(index, to: &value)
      return value
    }
  }
}
