import Records

/// A table of any origin, read to its end.
struct AnyTable {
  let rows: [[String]]
  let form: TableForm
  let reading: TableReading
  /// The table as strict CSV.
  let csv: String

  init(_ bytes: [UInt8]) throws(TableProblem) {
    var rows: [[String]] = []
    var writer = TableWriter()
    let reader = try TableReader(bytes, limits: TableReader.limits)
    reading = try reader.read { row in
      rows.append(row.cells.map { String(decoding: $0, as: UTF8.self) })
      writer.add(row)
    }
    form = reader.form
    self.rows = rows
    csv = String(decoding: writer.take(), as: UTF8.self)
  }

  init(_ text: String) throws(TableProblem) { try self.init(Array(text.utf8)) }

  /// The delimiter as text.
  var delimiter: String { String(decoding: form.dialect.delimiter, as: UTF8.self) }

  /// The names of the types.
  var types: [String] { form.columns.map(\.type.name) }

  /// The kinds of repair in the order of the lines.
  var repairs: [RepairKind?] { reading.repairs.first.map(\.repair) }
}
