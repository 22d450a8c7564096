/// The numbers of rows under what was decided over the file.
struct CellNumbers {
  /// The byte of the decimal mark; 0 while the file has shown none.
  let mark: UInt8
  /// Digits behind the mark of the row's currency.
  let minorDigits: Int

  /// True if each of these cells is empty or holds a plain number.
  @inline(__always)
  func areNumbers(
    _ cells: Span<Int>, _ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>
  ) -> Bool {
    for position in cells.indices {
      let (start, end) = row.place(cells[position], ends)
      if start == end || ShortDecimal(bytes, end, end &- start, mark: mark) != nil { continue }
      if case .unclear = long(row.content(cells[position], bytes, ends), bytes) { return false }
    }
    return true
  }

  /// The minor units in a cell, and in it `nil` if the cell is empty; `nil` if it is not plain.
  @inline(__always)
  func amount(_ cell: Int, _ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>)
    -> Int64??
  {
    let (start, end) = row.place(cell, ends)
    if start == end { return .some(nil) }
    if let short = ShortDecimal(bytes, end, end &- start, mark: mark), short.places == minorDigits {
      return short.value
    }
    switch long(row.content(cell, bytes, ends), bytes) {
    case .empty: return .some(nil)
    case .number(let decimal): return decimal.minorUnits(minorDigits).map { .some($0) }
    case .unclear: return nil
    }
  }

  private enum Long {
    case empty
    case number(PlainDecimal)
    case unclear
  }

  /// A number with a sign, of more digits, or from inside of quotes.
  @inline(never)
  private func long(_ place: (start: Int, end: Int), _ bytes: RawSpan) -> Long {
    if place.start == place.end { return .empty }
    let isNegative = CellKey.byte(bytes, place.start) == 0x2D
    let start = isNegative ? place.start &+ 1 : place.start
    var decimal: PlainDecimal
    if let short = ShortDecimal(bytes, place.end, place.end &- start, mark: mark) {
      decimal = PlainDecimal(digits: short.value, places: short.places)
    } else {
      guard let long = PlainDecimal(bytes, start, place.end, mark: mark) else { return .unclear }
      decimal = long
    }
    if isNegative { decimal.digits = -decimal.digits }
    return .number(decimal)
  }
}
