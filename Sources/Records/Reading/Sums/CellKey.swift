/// The bytes of a short cell in four words, compared without a loop.
struct CellKey: Equatable {
  /// The longest cell that fits.
  static let longest = 32

  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private let length: Int

  /// The cell between two places of a block; `nil` if it is too long. Up to 8 bytes in front of it
  /// must be readable.
  init?(_ bytes: RawSpan, _ start: Int, _ end: Int) {
    length = end - start
    guard length <= CellKey.longest else { return nil }
    words.3 = CellKey.tail(bytes, end, length)
    guard length > 8 else { return }
    words.0 = CellKey.word(bytes, start)
    guard length > 16 else { return }
    words.1 = CellKey.word(bytes, start + 8)
    words.2 = CellKey.word(bytes, end - 16)
  }

  /// A number that differs for most cells.
  var hash: UInt64 {
    let first = (words.0 ^ (words.1 << 23 | words.1 >> 41)) &* 0x9E37_79B9_7F4A_7C15
    let second = (words.3 ^ (words.2 << 29 | words.2 >> 35)) &* 0xD6E8_FEB8_6659_FD93
    return (first ^ second &+ UInt64(length)) &* 0xA24B_AED4_963E_E407
  }

  static func == (left: CellKey, right: CellKey) -> Bool {
    left.words == right.words && left.length == right.length
  }

  /// Eight bytes from `place` on.
  static func word(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    // Any eight bytes are a number; the load itself is checked against the bounds of the block.
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
  }

  /// One byte.
  static func byte(_ bytes: RawSpan, _ place: Int) -> UInt8 {
    unsafe bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
  }

  /// The last bytes of a cell, at most eight, in the upper part of a word.
  static func tail(_ bytes: RawSpan, _ end: Int, _ length: Int) -> UInt64 {
    let word = word(bytes, end - 8)
    return length >= 8 ? word : word & ~(UInt64.max >> UInt64(8 * length))
  }
}
