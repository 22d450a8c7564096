import Measures

extension RowEvaluator {
  /// The wall time in the shop's zone.
  mutating func stamp(_ tool: TimeTool, _ row: LogicalRow) throws(RowProblem) -> FieldValue? {
    let filled = tool.columns.first { column in
      !row.place(column).isEmpty && !isNull(column, row)
    }
    guard let column = filled else { return nil }
    return try stamp(column, clock: tool.clock, tool.isApproximate, row)
  }

  /// The same of a filled column.
  mutating func stamp(
    _ column: Int, clock: Int?, _ isApproximate: Bool, _ row: LogicalRow
  ) throws(RowProblem) -> FieldValue? {
    var reading = try reading(column, row)
    if let clock, !row.place(clock).isEmpty {
      reading.second = try self.reading(clock, row).second
    }
    return .stamp(try wallTime(reading, row, column), isApproximate: isApproximate)
  }

  /// The days that a row is about, both inclusive.
  mutating func period(_ row: LogicalRow, _ day: Int?, _ from: Int?, _ to: Int?)
    throws(RowProblem) -> ClosedRange<Day>
  {
    if let day, file.layout.has(day) {
      guard let found = try date(day, row) else { throw RowProblem(.missingValue, day) }
      return found...found
    }
    if let from, file.layout.has(from) {
      guard let first = try date(from, row) else { throw RowProblem(.missingValue, from) }
      guard let to, file.layout.has(to), let last = try date(to, row) else { return first...first }
      if last < first { throw RowProblem(.badPeriod, to) }
      return first...last
    }
    guard let period = file.preamble?.period else { throw RowProblem(.periodUnknown, nil) }
    return period
  }

  private mutating func date(_ column: Int, _ row: LogicalRow) throws(RowProblem) -> Day? {
    if row.place(column).isEmpty || isNull(column, row) { return nil }
    return try wallTime(try reading(column, row), row, column).day
  }

  private mutating func reading(_ column: Int, _ row: LogicalRow) throws(RowProblem)
    -> DateReading
  {
    guard let reading = dates[column - ColumnScope.firstCell].read(row, column) else {
      throw RowProblem(.badDate, column)
    }
    return reading
  }

  /// A reading in the shop's zone; a pure day never shifts.
  private mutating func wallTime(_ reading: DateReading, _ row: LogicalRow, _ column: Int)
    throws(RowProblem) -> Stamp
  {
    guard let number = reading.day else { throw RowProblem(.badDate, column) }
    let day = Day(number: number)
    guard let second = reading.second else { return Stamp(day: day) }
    var instant: Int?
    if let offset = reading.offset {
      instant = number * 86_400 + second - offset
    } else if file.profile.time.zone == .utc {
      instant = number * 86_400 + second
    } else if let column = file.profile.time.zoneColumn, file.profile.time.zone == .column {
      instant = zone(row.cell(column))?.instant(of: day, second: second)
    }
    guard let instant else { return Stamp(day: day, secondOfDay: second) }
    let wall = zone.wallClock(at: instant)
    return Stamp(day: wall.day, secondOfDay: wall.second)
  }
}
