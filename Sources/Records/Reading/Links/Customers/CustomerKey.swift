import Measures

/// Turns the customers of one namespace into numbers under a secret key.
///
/// After Wang Yi, "wyhash": blocks of sixteen bytes are multiplied with what was before. By hand,
/// because it reads cells where they lie; Swift's own hash needs a copy of each and has 64 bits.
/// It is no pseudonym: numbers live as long as the program runs, and are never shown.
struct CustomerKey: Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)
  /// True if capitals are small letters.
  let isMail: Bool

  /// The key of a namespace: `prefix` is what stands before the cell in
  /// `CustomerTool.message(_:_:namespace:)`.
  init(_ secret: HMAC, prefix: [UInt8]) {
    let code = secret.code(Array("link:".utf8) + prefix)
    func word(_ place: Int) -> UInt64 {
      code[place * 8..<place * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
    isMail = prefix == CustomerKey.mail
  }

  /// What stands before an address.
  static let mail = Array("email:".utf8)

  /// The number of the cell between two places, around which 64 bytes are readable.
  @inline(__always)
  func number(_ bytes: RawSpan, _ start: Int, _ end: Int) -> CustomerNumber {
    let length = end &- start
    var (left, right) = (words.0 ^ UInt64(truncatingIfNeeded: length), words.1)
    var place = start
    while end &- place > 16 {
      let product = (left ^ letters(CellKey.word(bytes, place))).multipliedFullWidth(
        by: right ^ letters(CellKey.word(bytes, place &+ 8)))
      (left, right) = (product.low ^ words.2, product.high ^ words.3)
      place &+= 16
    }
    let rest = end &- place
    let first = rest > 8 ? CellKey.word(bytes, place) : CellKey.tail(bytes, end, rest)
    let second = rest > 8 ? CellKey.tail(bytes, end, rest &- 8) : 0
    let product = (left ^ letters(first)).multipliedFullWidth(by: right ^ letters(second))
    let last = (product.low ^ words.2).multipliedFullWidth(by: product.high ^ words.3)
    let low = (last.high ^ words.0) &* 0x9E37_79B9_7F4A_7C15 &+ last.low
    return CustomerNumber(high: last.high ^ last.low, low: low & ~(UInt64.max >> 16))
  }

  /// The number of bytes that lie elsewhere.
  func number(_ text: some Collection<UInt8>) -> CustomerNumber {
    let margin = [UInt8](repeating: 0, count: 16)
    let padded = margin + text + margin
    return unsafe number(padded.span.bytes, 16, padded.count - 16)
  }

  /// Eight bytes, of an address in small letters (H. Warren, "Hacker's Delight", 6-3).
  @inline(__always)
  private func letters(_ word: UInt64) -> UInt64 {
    guard isMail else { return word }
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let isAtLeastA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let isBeyondZ = low &+ 0x2525_2525_2525_2525
    return word | (isAtLeastA & ~isBeyondZ & ~word & 0x8080_8080_8080_8080) &>> 2
  }
}
