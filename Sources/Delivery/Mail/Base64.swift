/// Base64 (RFC 4648); by hand because the library's brings Foundation below the roof.
enum Base64 {
  private static let signs = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes as one text without line ends.
  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: signs(of: bytes[...]), as: UTF8.self)
  }

  /// The bytes in lines of 76 characters, each with CR and LF (RFC 2045).
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count / 3 * 4 + bytes.count / 28)
    for start in stride(from: 0, to: bytes.count, by: 57) {
      lines += signs(of: bytes[start..<min(start + 57, bytes.count)])
      lines += [0x0D, 0x0A]
    }
    return lines
  }

  private static func signs(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let rest = bytes.endIndex - index
      let (first, second) = (bytes[index], rest > 1 ? bytes[index + 1] : 0)
      let third = rest > 2 ? bytes[index + 2] : 0
      result.append(signs[Int(first >> 2)])
      result.append(signs[Int((first & 3) << 4 | second >> 4)])
      result.append(rest > 1 ? signs[Int((second & 15) << 2 | third >> 6)] : UInt8(ascii: "="))
      result.append(rest > 2 ? signs[Int(third & 63)] : UInt8(ascii: "="))
      index += 3
    }
    return result
  }
}
