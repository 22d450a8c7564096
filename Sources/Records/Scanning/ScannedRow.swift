/// One record of a table as the scanner hands it over; reused for the next one.
///
/// Quotes are gone and line ends inside cells are LF; nothing is trimmed.
struct ScannedRow {
  /// The cells, and between them what the scanner found no reason to take out.
  private(set) var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// The physical line where the record begins.
  private(set) var line = 1

  /// The number of cells.
  var count: Int { ends.count }

  /// The bytes of a cell.
  func cell(_ index: Int) -> ArraySlice<UInt8> {
    bytes[starts[index]..<ends[index]]
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
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    self.line = line
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ run: ArraySlice<UInt8>) { bytes.append(contentsOf: run) }

  mutating func endCell() {
    starts.append(ends.last ?? 0)
    ends.append(bytes.count)
  }

  /// Takes a whole record as it lies in a block; `cells` are the places behind its cells, counted
  /// from the start of `text`. False if a quote or line end has to be rewritten: then the machine
  /// must read it.
  mutating func take(_ text: ArraySlice<UInt8>, line: Int, cells: Span<UInt32>, from base: Int)
    -> Bool
  {
    begin(line: line)
    bytes.append(contentsOf: text)
    var start = 0
    for number in cells.indices {
      let end = Int(cells[number]) - base
      if start < end, bytes[start] == Byte.quote {
        guard ScannedRow.isPlain(bytes, from: start + 1, to: end - 1) else { return false }
        starts.append(start + 1)
        ends.append(end - 1)
      } else {
        starts.append(start)
        ends.append(end)
      }
      start = end + 1
    }
    return true
  }

  /// True if a quoted cell ends with its quote and holds neither another one nor a CR.
  private static func isPlain(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    guard start <= end, bytes[end] == Byte.quote else { return false }
    for index in start..<end {
      if bytes[index] == Byte.quote || bytes[index] == Byte.carriageReturn { return false }
    }
    return true
  }

  /// The bytes of the cell that is being read.
  var openCellLength: Int { bytes.count - (ends.last ?? 0) }
}
