/// Bytes of cells, compared eight at a time.
enum CellBytes {
  /// True if two cells hold the same.
  static func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    let (left, right) = unsafe (one.bytes, other.bytes)
    var place = 0
    while place + 8 <= one.count {
      if word(left, place) != word(right, place) { return false }
      place += 8
    }
    return tail(left, from: place) == tail(right, from: place)
  }

  /// The bytes from a place on, fewer than eight and maybe none, as one number: two cells of one
  /// length and the same bytes before the place differ if their numbers do.
  static func tail(_ bytes: RawSpan, from place: Int) -> UInt64 {
    let (rest, end) = (bytes.byteCount - place, bytes.byteCount)
    if rest == 0 { return 0 }
    // Words that overlap instead of a loop.
    if end >= 8 { return word(bytes, end - 8) }
    if rest >= 4 { return UInt64(half(bytes, end - 4)) << 32 | UInt64(half(bytes, place)) }
    let (first, middle) = (byte(bytes, place), byte(bytes, place + rest / 2))
    return UInt64(first) << 16 | UInt64(middle) << 8 | UInt64(byte(bytes, end - 1))
  }

  private static func byte(_ bytes: RawSpan, _ place: Int) -> UInt8 {
    unsafe bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
  }

  private static func half(_ bytes: RawSpan, _ place: Int) -> UInt32 {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian
  }

  /// Eight bytes from a place on, which the span checks; any eight bytes are a number.
  static func word(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
  }
}
