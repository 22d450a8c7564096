/// One record of a table as the scanner hands it over; reused for the next one.
///
/// Quotes are gone and line ends inside cells are LF; nothing is trimmed.
struct ScannedRow {
  /// The cells, and between them what the scanner found no reason to take out.
  private(set) var bytes: [UInt8] = []
  /// Where the cells lie; the list is as long as that of the longest record so far.
  private var ranges: [Range<Int>] = []
  /// The number of cells.
  private(set) var count = 0
  /// The physical line where the record begins.
  private(set) var line = 1

  /// The bytes of a cell.
  func cell(_ index: Int) -> ArraySlice<UInt8> {
    precondition(index < count, "The record has the cell.")
    return bytes[ranges[index]]
  }

  /// Where a cell lies without the blanks at its ends.
  func trimmed(_ index: Int) -> Range<Int> {
    precondition(index < count, "The record has the cell.")
    let range = ranges[index]
    if range.isEmpty { return range }
    let (first, last) = (bytes[range.lowerBound], bytes[range.upperBound - 1])
    // Hardly a cell begins or ends with a blank, or beyond ASCII, where there are blanks too.
    if first &- 0x21 < 0x5F, last &- 0x21 < 0x5F { return range }
    let trimmed = Blank.trimmed(bytes[range])
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
    count = 0
    self.line = line
  }

  /// Hands the bytes over for others that the next row may overwrite.
  mutating func exchange(_ other: inout [UInt8]) { swap(&bytes, &other) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ run: ArraySlice<UInt8>) { bytes.append(contentsOf: run) }

  mutating func endCell() {
    let range = bytes.count - openCellLength..<bytes.count
    if count < ranges.count { ranges[count] = range } else { ranges.append(range) }
    count += 1
  }

  /// Takes a whole record as it lies in a block; `cells` are the places behind its cells, counted
  /// from the start of `text`. False if a quote or line end has to be rewritten: then the machine
  /// must read it.
  mutating func take(_ text: ArraySlice<UInt8>, line: Int, cells: Span<UInt32>, from base: Int)
    -> Bool
  {
    begin(line: line)
    bytes.append(contentsOf: text)
    if ranges.count < cells.count { ranges = Array(repeating: 0..<0, count: cells.count) }
    guard ScannedRow.cut(bytes, cells, from: base, into: &ranges) else { return false }
    count = cells.count
    return true
  }

  /// Notes where the cells lie; false if one has to be rewritten.
  private static func cut(
    _ content: [UInt8], _ cells: Span<UInt32>, from base: Int, into ranges: inout [Range<Int>]
  ) -> Bool {
    let bytes = content.span
    var places = ranges.mutableSpan
    var start = 0
    for number in cells.indices {
      let end = Int(cells[number]) - base
      if start < end, bytes[start] == Byte.quote {
        guard isPlain(bytes, from: start + 1, to: end - 1) else { return false }
        places[number] = start + 1..<end - 1
      } else {
        places[number] = start..<end
      }
      start = end + 1
    }
    return true
  }

  /// True if a quoted cell ends with its quote and holds neither another one nor a CR.
  private static func isPlain(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start <= end, bytes[end] == Byte.quote else { return false }
    for index in start..<end {
      if bytes[index] == Byte.quote || bytes[index] == Byte.carriageReturn { return false }
    }
    return true
  }

  /// The bytes of the cell that is being read.
  var openCellLength: Int { bytes.count - (count == 0 ? 0 : ranges[count - 1].upperBound) }
}
