/// Where one row and its cells lie in a block.
struct RowPlaces {
  /// The number of the first cell end.
  let first: Int
  /// How many cells the row has.
  let count: Int
  /// The first byte.
  let start: Int
  /// The line end behind it.
  let end: Int

  /// The cell as it stands, with its quotes.
  ///
  /// Not checked: the caller knows that the row has the cell.
  @inline(__always)
  func place(_ cell: Int, _ ends: Span<UInt32>) -> (start: Int, end: Int) {
    let number = first &+ cell
    let end = RecordBlock.margin &+ Int(unsafe ends[unchecked: number])
    if cell == 0 { return (start, end) }
    return (RecordBlock.margin &+ 1 &+ Int(unsafe ends[unchecked: number &- 1]), end)
  }

  /// The cell without a pair of quotes around it.
  @inline(__always)
  func content(_ cell: Int, _ bytes: RawSpan, _ ends: Span<UInt32>) -> (start: Int, end: Int) {
    let (start, end) = place(cell, ends)
    // The byte behind an empty cell is a delimiter or line end, which is no quote.
    guard CellKey.byte(bytes, start) == Byte.quote, end &- start >= 2,
      CellKey.byte(bytes, end &- 1) == Byte.quote
    else { return (start, end) }
    return (start &+ 1, end &- 1)
  }

  /// The cell without quotes if it is surely what the full reading sees: nothing to trim, no quote
  /// or line end inside of quotes; `nil` if that must be looked at.
  func literal(_ cell: Int, _ bytes: RawSpan, _ ends: Span<UInt32>) -> (start: Int, end: Int)? {
    var (start, end) = place(cell, ends)
    if start == end { return (start, end) }
    if CellKey.byte(bytes, start) == Byte.quote {
      (start, end) = content(cell, bytes, ends)
      for place in start..<end {
        let byte = CellKey.byte(bytes, place)
        if byte == Byte.quote || byte < Byte.space { return nil }
      }
      if start == end { return (start, end) }
    }
    // Beyond ASCII there are blanks too, which would be trimmed.
    guard CellKey.byte(bytes, start) &- 0x21 < 0x5E, CellKey.byte(bytes, end &- 1) &- 0x21 < 0x5E
    else { return nil }
    return (start, end)
  }

  /// True if the cell is surely filled and surely no number that a spreadsheet has rounded, which
  /// has a plus (`5.4E+12`).
  @inline(__always)
  func isName(_ cell: Int, _ bytes: RawSpan, _ ends: Span<UInt32>) -> Bool {
    let (start, end) = place(cell, ends)
    let length = end &- start
    let first = CellKey.byte(bytes, start)
    guard UInt(bitPattern: length &- 1) < 16, first &- 0x21 < 0x5E, first != Byte.quote else {
      return isAnyName(cell, bytes, ends)
    }
    let front = length > 8 ? CellKey.word(bytes, start) : 0
    return !RowPlaces.havePlus(front, CellKey.tail(bytes, end, length))
  }

  /// The same for a cell of any length, or with quotes.
  @inline(never)
  private func isAnyName(_ cell: Int, _ bytes: RawSpan, _ ends: Span<UInt32>) -> Bool {
    let (start, end) = content(cell, bytes, ends)
    guard start < end else { return false }
    guard CellKey.byte(bytes, start) &- 0x21 < 0x5E else { return false }
    var place = end
    while place > start {
      let length = min(8, place &- start)
      if RowPlaces.havePlus(CellKey.tail(bytes, place, length), 0) { return false }
      place &-= length
    }
    return true
  }

  /// True if one of sixteen bytes is a plus (H. Warren, "Hacker's Delight", 6-1).
  @inline(__always)
  private static func havePlus(_ first: UInt64, _ second: UInt64) -> Bool {
    let (one, other) = (first ^ 0x2B2B_2B2B_2B2B_2B2B, second ^ 0x2B2B_2B2B_2B2B_2B2B)
    let low: UInt64 = 0x0101_0101_0101_0101
    return ((one &- low) & ~one | (other &- low) & ~other) & 0x8080_8080_8080_8080 != 0
  }
}
