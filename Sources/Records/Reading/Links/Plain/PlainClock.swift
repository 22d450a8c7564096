/// Clock times of one fixed form, read where they lie: `HH:mm` or `HH:mm:ss`.
struct PlainClock: Sendable {
  /// The bytes of a time.
  let length: Int

  /// The clock of a pattern; `nil` if its times have another form.
  init?(pattern: some StringProtocol) {
    switch pattern {
    case "HH:mm": length = 5
    case "HH:mm:ss": length = 8
    default: return nil
    }
  }

  /// The second of the day that is written at `start`; `nil` if there is no such time.
  @inline(__always)
  func second(_ bytes: RawSpan, _ start: Int) -> UInt32? {
    // Digits minus "0" and colons minus ":" leave small numbers; anything else does not.
    let word = CellKey.word(bytes, start)
    if length == 8 {
      return PlainClock.second(word ^ 0x3030_3A30_303A_3030)
    }
    return PlainClock.second((word ^ 0x30_303A_3030) & 0xFF_FFFF_FFFF)
  }

  @inline(__always)
  private static func second(_ digits: UInt64) -> UInt32? {
    // A byte above 9 carries into its upper half.
    guard (digits | digits &+ 0x0606_7F06_067F_0606) & 0xF0F0_80F0_F080_F0F0 == 0,
      digits & 0x0000_FF00_00FF_0000 == 0
    else { return nil }
    func pair(_ shift: UInt64) -> UInt32 {
      UInt32(truncatingIfNeeded: digits &>> shift & 0xF) &* 10
        &+ UInt32(truncatingIfNeeded: digits &>> (shift &+ 8) & 0xF)
    }
    let (hour, minute, second) = (pair(0), pair(24), pair(48))
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return hour &* 3600 &+ minute &* 60 &+ second
  }
}
