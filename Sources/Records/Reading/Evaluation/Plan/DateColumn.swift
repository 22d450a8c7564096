/// A column of dates or clock times under the pattern that was chosen for it.
struct DateColumn: Sendable {
  private let pattern: DatePattern?
  /// The cell that was read last: neighbouring rows often hold the same date.
  private var last: [UInt8] = []
  private var reading: DateReading?

  init(_ pattern: DatePattern?) { self.pattern = pattern }

  /// What a cell of the column says; `nil` if it does not fit the pattern.
  mutating func read(_ row: LogicalRow, _ column: Int) -> DateReading? {
    let cell = row.bytes.span.extracting(row.place(column))
    if CellBytes.areEqual(last.span, cell) { return reading }
    reading = pattern?.read(row.cell(column))
    last.removeAll(keepingCapacity: true)
    unsafe cell.withUnsafeBufferPointer { unsafe last.append(contentsOf: $0) }
    return reading
  }
}
