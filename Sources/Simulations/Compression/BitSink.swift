/// Bits packed into bytes from the low end, as DEFLATE wants them (RFC 1951 §3.1.1).
struct BitSink {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// Appends the lowest `width` bits of `value`.
  mutating func append(_ value: Int, width: Int) {
    pending |= UInt64(value) << UInt64(count)
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func align() {
    guard count > 0 else { return }
    append(0, width: 8 - count)
  }
}
