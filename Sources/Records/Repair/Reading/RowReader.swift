/// Reads the rows of one table after the other, repairing what does not fit (SCALE §2).
struct RowReader {
  /// One row and what was done to it.
  struct Row {
    let cells: [CellSpan]
    let line: Int
    let kind: RepairKind?
    /// True if it does not fit and nothing could be done.
    let isRejected: Bool
  }

  private let text: [UInt8]
  private let profile: TableProfile
  private let limits: ScanLimits
  private var cutter: RecordCutter
  private var repair: RowRepair
  /// Where the next row begins.
  private(set) var index: Int
  /// The physical line there.
  private(set) var line: Int
  /// Bytes that may still be read a second time: it keeps hostile files in linear time.
  private var patience: Int

  init(_ text: TableText, _ dialect: TableDialect, _ profile: TableProfile, _ limits: ScanLimits) {
    self.text = text.bytes
    self.profile = profile
    self.limits = limits
    cutter = RecordCutter(text.bytes, dialect, columns: limits.columns)
    repair = RowRepair(text.bytes, dialect, profile, columns: limits.columns)
    index = text.start
    line = text.line
    patience = 4 * text.bytes.count + 16 << 20
  }

  /// Goes on at `index`, which is on `line`.
  mutating func move(to index: Int, line: Int) {
    self.index = index
    self.line = line
  }

  /// The next record that is no blank line, as it is, without reading on; nil at the end.
  mutating func peek() throws(TableProblem) -> RecordSpan? {
    var record = RecordSpan()
    while index < text.count {
      if patience > 0 {
        cutter.cut(&record, from: index)
      } else {
        record = firstLine(at: index)
      }
      guard !record.isOverLimit else { throw .columns(line: line, limit: limits.columns) }
      guard record.next - record.start <= limits.recordBytes else {
        return try torn(record)
      }
      guard record.isBlank(text) else { return record }
      pass(record)
    }
    return nil
  }

  /// Goes behind a record.
  mutating func pass(_ record: RecordSpan) {
    index = record.next
    line += record.innerLines + 1
  }

  /// Reads the row that `peek` has shown.
  mutating func row(_ record: RecordSpan) -> Row {
    let place = line
    if repair.isGood(record) {
      pass(record)
      return Row(cells: record.cells, line: place, kind: nil, isRejected: false)
    }
    if patience > 0, let best = repair.best(for: record) {
      patience -= cost(of: record)
      let isWhole = best.next == record.next
      index = best.next
      line += isWhole ? record.innerLines + 1 : 1
      return Row(cells: best.cells, line: place, kind: best.kind, isRejected: false)
    }
    let whole = asRead(record)
    pass(whole)
    let missing = profile.width - whole.width
    let padding = CellSpan(start: whole.end, end: whole.end)
    let cells = whole.cells + [CellSpan](repeating: padding, count: max(0, missing))
    return Row(cells: cells, line: place, kind: nil, isRejected: whole.width != profile.width)
  }

  // MARK: - Damaged rows

  /// A record that swallowed others because of a stray quote is read as its first line alone.
  private mutating func asRead(_ record: RecordSpan) -> RecordSpan {
    patience -= cost(of: record)
    guard record.innerLines > 0, !record.isClean || patience <= 0 else { return record }
    return firstLine(at: record.start)
  }

  private mutating func firstLine(at start: Int) -> RecordSpan {
    let end = cutter.lineEnd(from: start)
    var line = RecordSpan()
    cutter.cut(&line, from: start, to: end, .none)
    line.next = end < text.count ? end + LineEnd.length(text, at: end) : end
    return line
  }

  /// A record beyond the limit: its first line, unless that is too long by itself.
  private mutating func torn(_ record: RecordSpan) throws(TableProblem) -> RecordSpan {
    patience -= cost(of: record)
    let line = firstLine(at: record.start)
    guard line.next - line.start <= limits.recordBytes else {
      throw .record(line: self.line, limit: limits.recordBytes)
    }
    return line
  }

  /// What looking at a record again costs: itself, and its first line for each change tried.
  private func cost(of record: RecordSpan) -> Int { record.next - record.start + 1024 }
}
