/// Finds the header and what stands above it (SCALE §2, header and preamble).
///
/// The first row that conforms to the types of the columns is data; the rows right above it that
/// are as wide as the table are the header; all above is preamble. Where every column is text, the
/// first full row is the header.
struct FrameFinder {
  private let text: TableText
  private let profile: TableProfile
  private var cutter: RecordCutter
  private var repair: RowRepair

  /// A table begins within this many records.
  private static let mostHeadRows = 200
  /// With fewer data rows nobody knows what is header and what is data.
  private static let fewestRows = 3
  /// More rows than this above the data are no header.
  private static let mostHeaderRows = 5

  init(_ text: TableText, _ dialect: TableDialect, _ profile: TableProfile, columns: Int) {
    self.text = text
    self.profile = profile
    cutter = RecordCutter(text.bytes, dialect, columns: columns)
    repair = RowRepair(text.bytes, dialect, profile, columns: columns)
  }

  /// The frame of the table.
  mutating func frame() -> TableFrame {
    let whole = TableFrame(bodyStart: text.start, bodyLine: text.line)
    var rows: [HeadRow] = []
    var lines: [Int] = []
    var (index, line, followsBlank) = (text.start, text.line, false)
    while index < text.bytes.count, rows.count < FrameFinder.mostHeadRows {
      var record = RecordSpan()
      cutter.cut(&record, from: index)
      // The reader of the rows says so, with the line.
      if record.isOverLimit { return whole }
      if record.isBlank(text.bytes) {
        (followsBlank, index, line) = (true, record.next, line + 1)
        continue
      }
      if isData(record, above: rows) {
        return frame(above: record.start, line, rows, lines)
      }
      if record.innerLines > 0, record.width != profile.width || !record.isClean {
        let end = cutter.lineEnd(from: index)
        cutter.cut(&record, from: index, to: end, .none)
        record.next = end < text.bytes.count ? end + LineEnd.length(text.bytes, at: end) : end
      }
      rows.append(HeadRow(record: record, followsBlank: followsBlank))
      lines.append(line)
      (followsBlank, index, line) = (false, record.next, line + record.innerLines + 1)
    }
    // A table that ends with its header, or one without a single conforming row.
    return index >= text.bytes.count && rows.count <= FrameFinder.mostHeaderRows
      ? frame(above: index, line, rows, lines) : whole
  }

  /// True if a record is the first data row.
  private mutating func isData(_ record: RecordSpan, above rows: [HeadRow]) -> Bool {
    guard profile.isTyped else {
      return rows.last.map { isHeader($0) } ?? false
    }
    if profile.isYears(record.cells, in: text.bytes) { return false }
    if record.width == profile.width, profile.isData(record.cells, in: text.bytes) { return true }
    // Some programs leave out empty cells at the end.
    let splitting = CellSplitting(profile: profile, text: text.bytes)
    if record.width > 1, record.width * 4 > profile.width,
      let padded = splitting.padded(record.cells),
      profile.isStrictlyData(padded, in: text.bytes)
    {
      return true
    }
    guard let best = repair.best(for: record), best.kind != nil else { return false }
    return profile.isData(best.cells, in: text.bytes)
  }

  private func isHeader(_ row: HeadRow) -> Bool {
    row.record.width == profile.width && !row.isNote(text.bytes, width: profile.width)
  }

  // MARK: - Above the data

  private mutating func frame(
    above start: Int, _ line: Int, _ rows: [HeadRow], _ lines: [Int]
  ) -> TableFrame {
    var frame = TableFrame(bodyStart: start, bodyLine: line)
    if let last = rows.last, let (cells, kind) = lastHeader(last) {
      frame.header = upperRows(rows.dropLast(), isApart: last.followsBlank) + [cells]
      frame.headerRepair = kind
      frame.headerLine = lines.last ?? line
      frame.preambleRows = rows.count - frame.header.count
    } else {
      frame.preambleRows = rows.prefix { $0.isNote(text.bytes, width: profile.width) }.count
      if frame.preambleRows < rows.count {
        frame.bodyStart = rows[frame.preambleRows].record.start
        frame.bodyLine = lines[frame.preambleRows]
      }
    }
    return frame
  }

  /// The header rows above the last one.
  private func upperRows(_ rows: ArraySlice<HeadRow>, isApart: Bool) -> [[CellSpan]] {
    guard profile.isTyped, profile.rows >= FrameFinder.fewestRows, !isApart else { return [] }
    var upper: [[CellSpan]] = []
    for row in rows.reversed() where upper.count < FrameFinder.mostHeaderRows {
      guard isHeader(row) else { break }
      upper.append(row.record.cells)
      if row.followsBlank { break }
    }
    return upper.reversed()
  }

  /// The row right above the data in the width of the table; nil if it is no header.
  private mutating func lastHeader(_ row: HeadRow) -> (cells: [CellSpan], kind: RepairKind?)? {
    guard !row.isNote(text.bytes, width: profile.width) || row.record.width == 1 else {
      return nil
    }
    let (record, width) = (row.record, profile.width)
    if record.width == width, record.isClean { return (record.cells, nil) }
    let end = record.end
    if let (cells, kind) = repair.exact(line: record.start..<end) { return (cells, kind) }
    if record.width == width { return (record.cells, nil) }
    let filled = record.cells.filter { !$0.isEmpty }
    if filled.count == width { return (filled, .surplus) }
    guard record.width > 1 || width == 1, record.width < width else { return nil }
    let splitting = CellSplitting(profile: profile, text: text.bytes)
    return splitting.padded(record.cells).map { ($0, .padded) }
  }
}
