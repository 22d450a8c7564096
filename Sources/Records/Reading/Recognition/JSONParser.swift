/// Reads JSON (RFC 8259) strictly from UTF-8 bytes.
///
/// By hand because Foundation's decoder turns numbers into floating point, and would be the only
/// use of Foundation below the roof.
struct JSONParser {
  private let bytes: [UInt8]
  private var index: Int
  private static let deepest = 64

  /// The value of a whole text; `nil` if it is not JSON, or nested deeper than 64 levels.
  static func tree(_ bytes: [UInt8], from start: Int) -> JSONTree? {
    var parser = JSONParser(bytes: bytes, index: start)
    guard let tree = parser.value(depth: 0) else { return nil }
    parser.skipBlanks()
    return parser.index == bytes.count ? tree : nil
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func take(word: StaticString, as tree: JSONTree) -> JSONTree? {
    let text = Array(word.description.utf8)
    guard bytes[index...].starts(with: text) else { return nil }
    index += text.count
    return tree
  }

  private mutating func value(depth: Int) -> JSONTree? {
    guard depth <= JSONParser.deepest else { return nil }
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "t"): return take(word: "true", as: .flag(true))
    case UInt8(ascii: "f"): return take(word: "false", as: .flag(false))
    case UInt8(ascii: "n"): return take(word: "null", as: .null)
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSONTree? {
    index += 1
    var members: [(key: [UInt8], value: JSONTree)] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipBlanks()
      guard peek == Byte.quote, let key = text() else { return nil }
      skipBlanks()
      guard take(Byte.colon), let value = value(depth: depth + 1) else { return nil }
      members.append((key, value))
      skipBlanks()
    } while take(Byte.comma)
    return take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func list(depth: Int) -> JSONTree? {
    index += 1
    var items: [JSONTree] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .list(items) }
    repeat {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
      skipBlanks()
    } while take(Byte.comma)
    return take(UInt8(ascii: "]")) ? .list(items) : nil
  }

  private mutating func number() -> JSONTree? {
    let start = index
    _ = take(UInt8(ascii: "-"))
    guard let digit = peek, Byte.isDigit(digit) else { return nil }
    while let byte = peek, Byte.isDigit(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) {
      index += 1
    }
    return .number(Array(bytes[start..<index]))
  }

  private mutating func text() -> [UInt8]? {
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case Byte.quote: return text
      case UInt8(ascii: "\\"):
        guard escape(into: &text) else { return nil }
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard let byte = peek else { return false }
    index += 1
    switch byte {
    case Byte.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): return scalar(into: &text)
    default: return false
    }
    return true
  }

  private mutating func scalar(into text: inout [UInt8]) -> Bool {
    guard var value = unit() else { return false }
    if (0xD800..<0xDC00).contains(value) {
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let low = unit(),
        (0xDC00..<0xE000).contains(low)
      else { return false }
      value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return true
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }
}
