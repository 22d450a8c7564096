/// A number of a block as most tills write it: a minus, digits, and at most one decimal mark.
///
/// Everything else (groups, symbols, parentheses) is `nil`, and the full parser reads it.
struct PlainDecimal {
  /// The digits without the mark, at most 16.
  let digits: Int64
  /// Digits behind the mark.
  let places: Int

  /// The number between two places; `mark` is the byte of the decimal mark, 0 if marks are not
  /// plain here. Eight bytes in front of the cell must be readable.
  init?(_ bytes: RawSpan, _ start: Int, _ end: Int, mark: UInt8) {
    var start = start
    let isNegative = start < end && CellKey.byte(bytes, start) == 0x2D
    if isNegative { start += 1 }
    let length = end - start
    guard length > 0, length <= 17 else { return nil }
    if length > 3, length <= 8, let cents = PlainDecimal.cents(bytes, end, length, mark) {
      (digits, places) = (isNegative ? -cents : cents, 2)
      return
    }
    guard let (number, behind) = PlainDecimal.number(bytes, start, end, mark) else { return nil }
    (digits, places) = (isNegative ? -number : number, behind)
  }

  /// Minor units of a currency with so many digits; `nil` if it would have to be rounded.
  func minorUnits(_ minorDigits: Int) -> Int64? {
    if places == minorDigits { return digits }
    guard places < minorDigits else { return nil }
    return (places..<minorDigits).reduce(digits) { value, _ in value * 10 }
  }

  /// Up to five digits, the mark and two digits, in one word (D. Lemire, "Fast number parsing").
  private static func cents(_ bytes: RawSpan, _ end: Int, _ length: Int, _ mark: UInt8) -> Int64? {
    let word = CellKey.tail(bytes, end, length)
    guard UInt8(truncatingIfNeeded: word >> 40) == mark else { return nil }
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let filled = word | (length >= 8 ? 0 : zeros & (UInt64.max >> UInt64(8 * length)))
    let joined = (filled & 0xFF_FFFF_FFFF) << 8 | filled & 0xFFFF_0000_0000_0000 | 0x30
    return eightDigits(joined)
  }

  /// Eight digits, the first in the lowest byte.
  private static func eightDigits(_ word: UInt64) -> Int64? {
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    let carried = (word &+ 0x0606_0606_0606_0606) & high
    guard word & high | carried >> 4 == 0x3333_3333_3333_3333 else { return nil }
    let pairs = ((word & 0x0F0F_0F0F_0F0F_0F0F) &* 2561) >> 8
    let fours = ((pairs & 0x00FF_00FF_00FF_00FF) &* 6_553_601) >> 16
    return Int64(((fours & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) >> 32)
  }

  private static func number(_ bytes: RawSpan, _ start: Int, _ end: Int, _ mark: UInt8)
    -> (digits: Int64, places: Int)?
  {
    var (number, places) = (Int64(0), -1)
    var last: UInt8 = mark
    for place in start..<end {
      last = CellKey.byte(bytes, place)
      if Byte.isDigit(last) {
        number = number * 10 + Int64(last - Byte.zero)
        if places >= 0 { places += 1 }
      } else if last == mark, places < 0, place > start {
        places = 0
      } else {
        return nil
      }
    }
    guard Byte.isDigit(last), end - start <= 16 else { return nil }
    return (number, max(0, places))
  }
}
