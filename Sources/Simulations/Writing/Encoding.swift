/// How a program writes its characters.
enum Encoding {
  case utf8
  case utf8WithMark
  case windows1252
  case utf16LittleEndian

  /// The text in bytes; a character that the encoding lacks becomes a question mark.
  func bytes(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: return text
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + text
    case .windows1252: return Encoding.windows1252(text)
    case .utf16LittleEndian:
      var bytes: [UInt8] = [0xFF, 0xFE]
      for unit in String(decoding: text, as: UTF8.self).utf16 {
        bytes.append(UInt8(truncatingIfNeeded: unit))
        bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
      }
      return bytes
    }
  }

  private static func windows1252(_ text: [UInt8]) -> [UInt8] {
    String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x20AC: 0x80
      case 0x2019: 0x92
      case 0...0x7F, 0xA0...0xFF: UInt8(truncatingIfNeeded: scalar.value)
      default: 0x3F
      }
    }
  }
}
