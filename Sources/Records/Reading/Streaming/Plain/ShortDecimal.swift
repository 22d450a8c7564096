/// A number in one word: up to eight digits, or up to five, the decimal mark and two more.
///
/// After D. Lemire, "Fast number parsing". Other numbers are rare and read byte by byte.
struct ShortDecimal {
  /// Eight digits in ASCII, the first in the lowest byte.
  private let joined: UInt64
  /// Digits behind the mark.
  let places: Int

  /// The number of the last `length` bytes, one to eight, in front of `end`; `mark` is the byte of
  /// the decimal mark, 0 if there is none.
  @inline(__always)
  init?(_ bytes: RawSpan, _ end: Int, _ length: Int, mark: UInt8) {
    guard length > 0, length <= 8 else { return nil }
    let word = CellKey.tail(bytes, end, length)
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let idle = length >= 8 ? 0 : UInt64.max &>> UInt64(truncatingIfNeeded: 8 &* length)
    let filled = word | zeros & idle
    if length > 3, mark != 0, UInt8(truncatingIfNeeded: word &>> 40) == mark {
      joined = (filled & 0xFF_FFFF_FFFF) &<< 8 | filled & 0xFFFF_0000_0000_0000 | 0x30
      places = 2
    } else {
      joined = filled
      places = 0
    }
    guard ShortDecimal.areDigits(joined) else { return nil }
  }

  /// The digits as a number.
  var value: Int64 {
    let pairs = ((joined & 0x0F0F_0F0F_0F0F_0F0F) &* 2561) &>> 8
    let fours = ((pairs & 0x00FF_00FF_00FF_00FF) &* 6_553_601) &>> 16
    let eight = ((fours & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) &>> 32
    return Int64(truncatingIfNeeded: eight)
  }

  private static func areDigits(_ word: UInt64) -> Bool {
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    let carried = (word &+ 0x0606_0606_0606_0606) & high
    return word & high | carried &>> 4 == 0x3333_3333_3333_3333
  }
}
