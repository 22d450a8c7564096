/// Reads one JSON value strictly from bytes; `nil` for anything that is none.
package struct JSONScanner {
  /// Deeper nesting is refused, so that a hostile file cannot exhaust the stack.
  private static let deepest = 16

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that the whole text is.
  package static func value(of text: [UInt8]) -> PlainJSON? {
    var scanner = JSONScanner(text)
    guard let value = scanner.value(depth: 0) else { return nil }
    scanner.skipSpace()
    return scanner.index == text.count ? value : nil
  }

  private mutating func value(depth: Int) -> PlainJSON? {
    skipSpace()
    guard index < bytes.count, depth <= JSONScanner.deepest else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "\""): return text().map(PlainJSON.text)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "t"): return word("true", .flag(true))
    case UInt8(ascii: "f"): return word("false", .flag(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func list(depth: Int) -> PlainJSON? {
    index += 1
    var items: [PlainJSON] = []
    if takes("]") { return .list(items) }
    while let item = value(depth: depth + 1) {
      items.append(item)
      if takes("]") { return .list(items) }
      guard takes(",") else { return nil }
    }
    return nil
  }

  private mutating func object(depth: Int) -> PlainJSON? {
    index += 1
    var members: [PlainJSON.Member] = []
    if takes("}") { return .object(members) }
    while true {
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\""), let name = text(),
        takes(":"), let value = value(depth: depth + 1)
      else { return nil }
      members.append(PlainJSON.Member(name: name, value: value))
      if takes("}") { return .object(members) }
      guard takes(",") else { return nil }
    }
  }

  private mutating func number() -> PlainJSON? {
    let start = index
    while index < bytes.count, JSONScanner.isNumeric(bytes[index]) { index += 1 }
    let digits = String(decoding: bytes[start..<index], as: UTF8.self)
    return Double(digits) == nil ? nil : .number(digits)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }

  // MARK: - Texts

  private mutating func text() -> String? {
    index += 1
    var units: [UInt16] = []
    var plain: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        units += String(decoding: plain, as: UTF8.self).utf16
        return String(validating: units, as: UTF16.self)
      case UInt8(ascii: "\\"):
        guard let unit = escape() else { return nil }
        units += String(decoding: plain, as: UTF8.self).utf16
        plain = []
        units.append(unit)
      case 0..<0x20: return nil
      default: plain.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> UInt16? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(byte)
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"):
      guard index + 4 <= bytes.count else { return nil }
      defer { index += 4 }
      return UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    default: return nil
    }
  }

  // MARK: - Pieces

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < bytes.count, UInt32(bytes[index]) == sign.value else { return false }
    index += 1
    return true
  }

  private mutating func word(_ word: String, _ value: PlainJSON) -> PlainJSON? {
    guard bytes[index...].starts(with: word.utf8) else { return nil }
    index += word.utf8.count
    return value
  }
}
