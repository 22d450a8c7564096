package import Measures

/// Writes JSON as text, members in the order in which they are given.
package struct JSONText {
  /// The text so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty text.
  package init() {}

  /// The text so far, which is then forgotten.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes an object with the members that `content` gives.
  package mutating func object(_ content: (inout JSONText) -> Void) {
    openObject()
    content(&self)
    closeObject()
  }

  mutating func openObject() { open(UInt8(ascii: "{")) }

  mutating func closeObject() { close(UInt8(ascii: "}")) }

  mutating func openArray() { open(UInt8(ascii: "[")) }

  mutating func closeArray() { close(UInt8(ascii: "]")) }

  /// Writes an array.
  package mutating func array<Item>(
    _ items: some Sequence<Item>, _ each: (inout JSONText, Item) -> Void
  ) {
    openArray()
    for item in items { each(&self, item) }
    closeArray()
  }

  /// Writes the name of the next member.
  package mutating func key(_ name: String) {
    separate()
    quote(name.utf8)
    bytes.append(Byte.colon)
    needsComma = false
  }

  mutating func text(_ text: some Sequence<UInt8>) {
    separate()
    quote(text)
    needsComma = true
  }

  /// Writes a text.
  package mutating func text(_ text: String) { self.text(text.utf8) }

  /// Writes a whole number.
  package mutating func number(_ number: some BinaryInteger) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  mutating func flag(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    needsComma = true
  }

  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(Byte.comma) }
    needsComma = false
  }

  private mutating func quote(_ text: some Sequence<UInt8>) {
    bytes.append(Byte.quote)
    for byte in text {
      switch byte {
      case Byte.quote, UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case Byte.lineFeed: bytes += Array("\\n".utf8)
      case Byte.tab: bytes += Array("\\t".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += Array("\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(Byte.quote)
  }

  /// An amount with all digits of its currency, as text because JSON numbers are rounded.
  package static func amount(_ minor: Int128, _ currency: Currency) -> String {
    let digits = Array(String(minor.magnitude).utf8)
    let places = currency.minorDigits
    let padded = [UInt8](repeating: Byte.zero, count: max(0, places + 1 - digits.count)) + digits
    let whole = String(decoding: padded.dropLast(places), as: UTF8.self)
    let rest = String(decoding: padded.suffix(places), as: UTF8.self)
    return (minor < 0 ? "-" : "") + whole + (places == 0 ? "" : "." + rest)
  }
}
