import Measures

/// A number of a block as most tills write it: digits, and at most one decimal mark.
///
/// Everything else (groups, symbols, parentheses) is `nil`, and the full parser reads it.
struct PlainDecimal {
  /// The digits without the mark, at most 16.
  var digits: Int64
  /// Digits behind the mark.
  let places: Int

  /// A number with so many digits behind the mark.
  init(digits: Int64, places: Int) {
    self.digits = digits
    self.places = places
  }

  /// The number between two places; `mark` is the byte of the decimal mark, 0 if marks are not
  /// plain here.
  init?(_ bytes: RawSpan, _ start: Int, _ end: Int, mark: UInt8) {
    guard start < end, end - start <= 17 else { return nil }
    var (number, places) = (Int64(0), -1)
    var last: UInt8 = mark
    for place in start..<end {
      last = CellKey.byte(bytes, place)
      if Byte.isDigit(last) {
        number = number * 10 + Int64(last - Byte.zero)
        if places >= 0 { places += 1 }
      } else if last == mark, mark != 0, places < 0, place > start {
        places = 0
      } else {
        return nil
      }
    }
    guard Byte.isDigit(last), places >= 0 || end - start <= 16 else { return nil }
    self.init(digits: number, places: max(0, places))
  }

  /// Minor units of a currency with so many digits; `nil` if it would have to be rounded.
  func minorUnits(_ minorDigits: Int) -> Int64? {
    if places == minorDigits { return digits }
    guard places < minorDigits else { return nil }
    return (places..<minorDigits).reduce(digits) { value, _ in value * 10 }
  }
}
