/// Reads a table of any origin, told nothing: how it is written is found from its beginning, then
/// its rows are read one by one and repaired where they do not fit (SCALE §2).
package struct TableReader {
  /// How the table is written and what it holds.
  package let form: TableForm

  private let text: TableText
  private let profile: TableProfile
  private let frame: TableFrame
  private let limits: ScanLimits

  /// Limits for tables that nobody has asked for: as wide as a spreadsheet may be.
  package static let limits = ScanLimits(
    cellBytes: 16 << 20, recordBytes: 16 << 20, columns: 16_384)

  /// Looks at the beginning of a file.
  package init(_ file: [UInt8], limits: ScanLimits) throws(TableProblem) {
    if let problem = TableProblem.of(file) { throw problem }
    let text = TableText(file)
    let sample = DialectDetector(text, columns: limits.columns).best()
    let profile = TableProfile(sample, in: text.bytes)
    var finder = FrameFinder(text, sample.dialect, profile, columns: limits.columns)
    let frame = finder.frame()
    self.text = text
    self.profile = profile
    self.frame = frame
    self.limits = limits
    let names = frame.names(text.bytes, sample.dialect)
    form = TableForm(
      encoding: text.encoding, isDamaged: text.isDamaged, dialect: sample.dialect,
      newline: LineEnd.usual(text.bytes[sample.range]), preambleRows: frame.preambleRows,
      headerRows: frame.header.count,
      columns: profile.types.enumerated().map { index, type in
        TableForm.Column(name: index < names.count ? names[index] : nil, type: type)
      })
  }

  /// Hands over the header, if there is one, and every row to `body`.
  package func read(_ body: (TableRow) -> Void) throws(TableProblem) -> TableReading {
    var reading = TableReading()
    var reader = RowReader(text, form.dialect, profile, limits)
    reader.move(to: frame.bodyStart, line: frame.bodyLine)
    if !frame.header.isEmpty {
      body(TableRow(names: frame.names(text.bytes, form.dialect), form.dialect))
      if let kind = frame.headerRepair {
        reading.repairs.add(RowNote(line: frame.headerLine, repair: kind, leftOut: 0))
      }
    }
    var header = frame.header.last.map { RepeatedHeader($0, in: text.bytes) }
    while let record = try reader.peek() {
      if let header, header.stands(in: record) {
        guard try goesOn(after: record, header, &reader, &reading) else { break }
        continue
      }
      let row = reader.row(record)
      header?.remember(row.cells)
      reading.note(row)
      body(TableRow(row.cells, in: text.bytes, form.dialect))
    }
    return reading
  }

  /// Passes a repeated header; false if the table ends with it.
  private func goesOn(
    after record: RecordSpan, _ header: RepeatedHeader, _ reader: inout RowReader,
    _ reading: inout TableReading
  ) throws(TableProblem) -> Bool {
    let line = reader.line
    reader.pass(record)
    var ahead = reader
    var rows: [RecordSpan] = []
    while rows.count < RepeatedHeader.copiedRows, let next = try ahead.peek() {
      rows.append(next)
      ahead.pass(next)
    }
    switch header.meaning(of: record, followedBy: rows) {
    case .page:
      reading.repairs.add(RowNote(line: line, repair: .header, leftOut: 0))
      return true
    case .end:
      var count = 0
      while let next = try reader.peek() {
        count += 1
        reader.pass(next)
      }
      reading.rejected.add(RowNote(line: line, repair: nil, leftOut: count))
      return false
    }
  }
}

extension TableReading {
  /// Counts a row and what was done to it.
  fileprivate mutating func note(_ row: RowReader.Row) {
    rows += 1
    if row.isRejected {
      rejected.add(RowNote(line: row.line, repair: nil, leftOut: 0))
    } else if let kind = row.kind {
      repairs.add(RowNote(line: row.line, repair: kind, leftOut: 0))
    }
  }
}
