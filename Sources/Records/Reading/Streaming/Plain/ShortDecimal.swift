/// A number in one word: up to eight digits, or up to five, the decimal mark and two more.
///
/// After D. Lemire, "Fast number parsing". Other numbers are rare and read byte by byte.
struct ShortDecimal {
  /// Eight digits, one in each byte, the first in the lowest.
  private let digits: UInt64
  /// Digits behind the mark.
  let places: Int

  /// The number of the last `length` bytes in front of `end`; `mark` is the byte of the decimal
  /// mark, 0 if there is none.
  @inline(__always)
  init?(_ bytes: RawSpan, _ end: Int, _ length: Int, mark: UInt8) {
    guard UInt(bitPattern: length &- 1) < 8 else { return nil }
    // What stands in front of the number becomes zeros, as the digits 0 are.
    let idle = UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    let whole = CellKey.word(bytes, end &- 8) ^ 0x3030_3030_3030_3030
    let word = (whole &>> idle) &<< idle
    if UInt8(truncatingIfNeeded: word &>> 40) == mark ^ Byte.zero, length > 3, mark != 0 {
      digits = (word & 0xFF_FFFF_FFFF) &<< 8 | word & 0xFFFF_0000_0000_0000
      places = 2
    } else {
      digits = word
      places = 0
    }
    guard ShortDecimal.areDigits(digits) else { return nil }
  }

  /// The digits as a number.
  @inline(__always)
  var value: Int64 {
    let pairs = (digits &* 2561) &>> 8
    let fours = ((pairs & 0x00FF_00FF_00FF_00FF) &* 6_553_601) &>> 16
    let eight = ((fours & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) &>> 32
    return Int64(truncatingIfNeeded: eight)
  }

  /// True if every byte is at most nine: a larger one shows in its highest bit, or carries into it.
  @inline(__always)
  private static func areDigits(_ word: UInt64) -> Bool {
    (word &+ 0x7676_7676_7676_7676 | word) & 0x8080_8080_8080_8080 == 0
  }
}
