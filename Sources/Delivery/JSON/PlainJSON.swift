/// A JSON value as the ledger and the manifests hold it; members keep their order.
///
/// By hand because the library's coder keeps no order and would bring Foundation below the roof.
package indirect enum PlainJSON: Equatable, Sendable {
  /// A text.
  case text(String)
  /// The digits as written.
  case number(String)
  /// True or false.
  case flag(Bool)
  /// Not known.
  case null
  /// Items in their order.
  case list([PlainJSON])
  /// Members in their order.
  case object([Member])

  /// One member of an object.
  package struct Member: Equatable, Sendable {
    /// Its name.
    package let name: String
    /// Its value.
    package let value: PlainJSON

    /// A member.
    package init(name: String, value: PlainJSON) {
      self.name = name
      self.value = value
    }
  }

  /// A whole number.
  package static func integer(_ value: Int) -> PlainJSON { .number(String(value)) }

  /// The member of that name; `nil` without one or where this is no object.
  package subscript(_ name: String) -> PlainJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// The text, if it is one.
  package var string: String? { if case .text(let text) = self { text } else { nil } }

  /// The whole number, if it is one.
  package var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

  /// The number, if it is one.
  package var double: Double? { if case .number(let digits) = self { Double(digits) } else { nil } }

  /// The items, if it is a list.
  package var items: [PlainJSON]? { if case .list(let items) = self { items } else { nil } }

  // MARK: - Writing

  /// On one line, in ASCII, without spaces.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .text(let text): PlainJSON.write(text, into: &bytes)
    case .number(let digits): bytes += digits.utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        PlainJSON.write(member.name, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for unit in text.utf16 {
      switch unit {
      case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), UInt8(unit)]
      case 0x20..<0x7F: bytes.append(UInt8(unit))
      default:
        let digits = String(unit, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
