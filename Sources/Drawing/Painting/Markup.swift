/// Text inside XML and HTML: escaped byte by byte, never by Character.
///
/// A quote followed by a combining accent is one Character but must still be escaped.
package enum Markup {
  /// The bytes of `text` with `& < > " '` as references, without control characters.
  package static func escaped(_ text: String) -> [UInt8] {
    guard text.utf8.contains(where: isSpecial) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case 0x26: bytes += Array("&amp;".utf8)
      case 0x3C: bytes += Array("&lt;".utf8)
      case 0x3E: bytes += Array("&gt;".utf8)
      case 0x22: bytes += Array("&quot;".utf8)
      case 0x27: bytes += Array("&#39;".utf8)
      case 0x09, 0x0A, 0x0D: bytes.append(0x20)
      case 0..<0x20: break
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E: true
    default: false
    }
  }
}
