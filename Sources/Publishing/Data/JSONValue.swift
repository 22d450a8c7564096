/// A JSON text as a value; members keep the order in which they are given.
///
/// Written by hand because the library's writer neither keeps that order nor prints amounts
/// exactly.
indirect enum JSONValue: Sendable {
  /// Members in their order.
  case object([(String, JSONValue)])
  /// Items in their order.
  case array([JSONValue])
  /// A text of any origin.
  case string(String)
  /// A number in JSON notation, from `PlainDecimal` or `Money.plain`.
  case decimal(String)
  /// A whole number.
  case integer(Int)
  /// True or false.
  case flag(Bool)
  /// Not known.
  case null
  /// A value written on one line, whatever it holds: a figure, a row.
  case line(JSONValue)

  /// A computed number; not known unless finite.
  static func number(_ value: Double?) -> JSONValue {
    value.flatMap(PlainDecimal.text).map(JSONValue.decimal) ?? .null
  }

  /// A text, or null.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// The text in UTF-8 with a line feed at the end, indented by two spaces, so that two months
  /// compare line by line.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, indent: 0, isFlat: false)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(into bytes: inout [UInt8], indent: Int, isFlat: Bool) {
    switch self {
    case .object(let members):
      let parts = members.map { (Optional($0.0), $0.1) }
      let layout = Layout(open: "{", close: "}", indent: indent, isFlat: isFlat)
      JSONValue.write(parts, layout, into: &bytes)
    case .array(let items):
      let layout = Layout(open: "[", close: "]", indent: indent, isFlat: isFlat)
      JSONValue.write(items.map { (nil, $0) }, layout, into: &bytes)
    case .string(let text): JSONValue.write(text, into: &bytes)
    case .decimal(let text): bytes.append(contentsOf: text.utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .flag(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    case .line(let value): value.write(into: &bytes, indent: indent, isFlat: true)
    }
  }

  /// How the members of an object or list are set.
  private struct Layout {
    let open: String
    let close: String
    let indent: Int
    let isFlat: Bool

    func lineBreak(_ indent: Int) -> String {
      isFlat ? "" : "\n" + String(repeating: " ", count: indent)
    }
  }

  private static func write(
    _ parts: [(name: String?, value: JSONValue)], _ layout: Layout, into bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: layout.open.utf8)
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(contentsOf: (layout.isFlat ? ", " : ",").utf8) }
      bytes.append(contentsOf: layout.lineBreak(layout.indent + 2).utf8)
      if let name = part.name {
        write(name, into: &bytes)
        bytes.append(contentsOf: ": ".utf8)
      }
      part.value.write(into: &bytes, indent: layout.indent + 2, isFlat: layout.isFlat)
    }
    if !parts.isEmpty { bytes.append(contentsOf: layout.lineBreak(layout.indent).utf8) }
    bytes.append(contentsOf: layout.close.utf8)
  }
}

extension JSONValue {
  /// Writes a text in quotes: `" \` and controls escaped, and everything that a reader in a browser
  /// or an editor could take for markup or direction (`< > &`, U+2028–202E, U+2066–2069).
  fileprivate static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard text.utf8.contains(where: mayBeEscaped) else {
      return bytes.append(contentsOf: text.utf8)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x00...0x1F, 0x7F...0x9F, 0x26, 0x3C, 0x3E, 0x2028...0x202E, 0x2066...0x2069:
        bytes.append(contentsOf: "\\u".utf8)
        let hex = String(scalar.value, radix: 16)
        bytes.append(contentsOf: (String(repeating: "0", count: 4 - hex.utf8.count) + hex).utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }

  /// True for the first byte of everything that is escaped.
  private static func mayBeEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }
}
