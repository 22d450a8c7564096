/// The keyed name of a person: the first 128 bits of an HMAC-SHA-256 (FORMATS §3).
package struct Pseudonym: Hashable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// The pseudonym of the first sixteen bytes of a digest.
  package init(digest: some Collection<UInt8>) {
    precondition(digest.count >= 16, "A pseudonym needs sixteen bytes.")
    var words: (UInt64, UInt64) = (0, 0)
    for (index, byte) in digest.prefix(16).enumerated() {
      if index < 8 { words.0 = words.0 << 8 | UInt64(byte) }
      if index >= 8 { words.1 = words.1 << 8 | UInt64(byte) }
    }
    (high, low) = words
  }

  /// The pseudonym that 32 hexadecimal digits stand for; `nil` for anything else.
  package init?(digits: some Collection<UInt8>) {
    let text = Array(digits)
    let isPlain = text.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard text.count == 32, isPlain,
      let high = UInt64(String(decoding: text[..<16], as: UTF8.self), radix: 16),
      let low = UInt64(String(decoding: text[16...], as: UTF8.self), radix: 16)
    else { return nil }
    (self.high, self.low) = (high, low)
  }

  /// Writes the sixteen bytes behind others.
  func write(to bytes: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: high >> UInt64(shift)))
    }
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: low >> UInt64(shift)))
    }
  }

  /// 32 hexadecimal digits.
  package var description: String { Pseudonym.hex(high) + Pseudonym.hex(low) }

  private static func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
