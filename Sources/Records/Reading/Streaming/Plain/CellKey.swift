/// The bytes of a short cell in four words, compared without a loop.
struct CellKey: Equatable {
  /// The longest cell that fits.
  static let longest = 32

  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private let length: Int

  /// The cell between two places of a block; `nil` if it is too long. 64 bytes around it must be
  /// readable.
  @inline(__always)
  init?(_ bytes: RawSpan, _ start: Int, _ end: Int) {
    length = end &- start
    guard length <= CellKey.longest else { return nil }
    // All words are loaded and the idle ones cleared: a branch on the length of a name would be
    // guessed wrong again and again.
    let (first, second) = (CellKey.word(bytes, start), CellKey.word(bytes, start &+ 8))
    let third = CellKey.word(bytes, end &- 16)
    words.3 = CellKey.tail(bytes, end, length)
    words.0 = length > 8 ? first : 0
    words.1 = length > 16 ? second : 0
    words.2 = length > 16 ? third : 0
  }

  /// A number whose lower bits differ for most cells.
  @inline(__always)
  var hash: Int {
    let front = words.0 ^ (words.1 << 23 | words.1 >> 41) ^ 0x9E37_79B9_7F4A_7C15
    let back = words.3 ^ (words.2 << 29 | words.2 >> 35) ^ 0xD6E8_FEB8_6659_FD93
    let product = front.multipliedFullWidth(by: back)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  @inline(__always)
  static func == (left: CellKey, right: CellKey) -> Bool {
    // One branch for all words: most cells that are compared are equal.
    let outer = (left.words.0 ^ right.words.0) | (left.words.3 ^ right.words.3)
    let inner = (left.words.1 ^ right.words.1) | (left.words.2 ^ right.words.2)
    return outer | inner | UInt64(truncatingIfNeeded: left.length ^ right.length) == 0
  }

  /// Eight bytes from `place` on.
  ///
  /// Not checked: places come from the index of the block, around which 64 bytes are readable, and
  /// `BlockReader` checks the ends of each row. Any eight bytes are a number.
  @inline(__always)
  static func word(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self).littleEndian
  }

  /// One byte; not checked either.
  @inline(__always)
  static func byte(_ bytes: RawSpan, _ place: Int) -> UInt8 {
    unsafe bytes.unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self)
  }

  /// The last bytes of a cell, at most eight, in the upper part of a word.
  @inline(__always)
  static func tail(_ bytes: RawSpan, _ end: Int, _ length: Int) -> UInt64 {
    let word = word(bytes, end &- 8)
    return length >= 8 ? word : word & ~(UInt64.max &>> UInt64(truncatingIfNeeded: 8 &* length))
  }
}
