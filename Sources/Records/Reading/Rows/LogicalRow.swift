/// A row with its cells under the logical columns of the profile; blanks at both ends are gone.
///
/// All cells lie in one buffer that is reused for the next row, so that a cell costs no memory.
struct LogicalRow {
  /// The physical line where the row begins; the ordinal of a JSON element.
  var line = 1
  /// True if the row has other than the header's number of cells, and more than empty surplus.
  var isOfWrongWidth = false

  /// The cells, one behind the other, and what stands between them.
  private(set) var bytes: [UInt8] = []
  /// One cell per logical column, empty where the file has none; then the mapped questions.
  private var ranges: [Range<Int>] = []
  private var first: Range<Int> = 0..<0
  /// True if a cell may hold a CR; the scanner leaves none.
  private(set) var mayHoldReturns = false

  /// The cell of a column.
  func cell(_ column: Int) -> ArraySlice<UInt8> { bytes[place(column)] }

  /// Where the cell of a column lies in `bytes`: to hand out the cell counts a reference.
  func place(_ column: Int) -> Range<Int> {
    column == ColumnScope.firstCell ? first : ranges[column]
  }

  /// Cells joined with a byte that no text holds, to name a receipt or key.
  func key(_ columns: [Int]) -> ArraySlice<UInt8> {
    // The usual key of one column costs no memory.
    if columns.count == 1 { return cell(columns[0]) }
    var key: [UInt8] = []
    key.reserveCapacity(columns.reduce(0) { $0 + place($1).count + 1 })
    write(key: columns, to: &key)
    return key[...]
  }

  /// Writes the same to memory that rows before have used.
  func write(key columns: [Int], to key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    for (position, column) in columns.enumerated() {
      if position > 0 { key.append(0x1F) }
      key.append(contentsOf: cell(column))
    }
  }

  /// Takes the cells of a scanned row, and with them its memory.
  mutating func fill(from scanned: inout ScannedRow, slots: [Int]) {
    line = scanned.line
    mayHoldReturns = false
    first = scanned.trimmed(0)
    if ranges.count != slots.count { ranges = Array(repeating: 0..<0, count: slots.count) }
    let wanted = slots.span
    var places = ranges.mutableSpan
    for number in wanted.indices {
      let slot = wanted[number]
      places[number] = slot >= 0 && slot < scanned.count ? scanned.trimmed(slot) : 0..<0
    }
    scanned.exchange(&bytes)
  }

  /// Takes cells that come from elsewhere.
  mutating func fill(_ cells: [[UInt8]], line: Int) {
    self.line = line
    mayHoldReturns = true
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    for cell in cells {
      let trimmed = Blank.trimmed(cell[...])
      ranges.append(bytes.count..<bytes.count + trimmed.count)
      bytes.append(contentsOf: trimmed)
    }
  }

  /// Gives a column another content.
  mutating func set(_ column: Int, _ cell: ArraySlice<UInt8>) {
    ranges[column] = bytes.count..<bytes.count + cell.count
    bytes.append(contentsOf: cell)
    if cell.contains(Byte.carriageReturn) { mayHoldReturns = true }
  }
}
