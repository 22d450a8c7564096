/// One record of a table as the scanner hands it over; reused for the next one.
///
/// Quotes are gone and line ends inside cells are LF; nothing is trimmed.
struct ScannedRow {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The physical line where the record begins.
  private(set) var line = 1

  /// The number of cells.
  var count: Int { ends.count }

  /// The bytes of a cell.
  func cell(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Where a cell lies without the blanks at its ends.
  func trimmed(_ index: Int) -> Range<Int> {
    let trimmed = Blank.trimmed(cell(index))
    return trimmed.startIndex..<trimmed.endIndex
  }

  /// True if every cell is empty but for blanks: such a record is no row.
  var isBlank: Bool { (0..<count).allSatisfy { trimmed($0).isEmpty } }

  /// How many cells hold more than blanks.
  var filledCount: Int { (0..<count).count { !trimmed($0).isEmpty } }
}

extension ScannedRow {
  mutating func begin(line: Int) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    self.line = line
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ run: ArraySlice<UInt8>) { bytes.append(contentsOf: run) }

  mutating func endCell() { ends.append(bytes.count) }

  /// The bytes of the cell that is being read.
  var openCellLength: Int { bytes.count - (ends.last ?? 0) }
}
