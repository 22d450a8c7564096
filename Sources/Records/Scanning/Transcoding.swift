/// Any of the encodings into UTF-8.
enum Transcoding {
  /// The text of `bytes` from `start` on as UTF-8; `nil` where a byte has no meaning.
  static func utf8(_ bytes: [UInt8], from start: Int, _ encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8: return bytes
    case .utf8Marked:
      let text = Array(bytes[start...])
      return (try? UTF8Span(validating: text.span)) == nil ? nil : text
    case .utf16Little, .utf16LittleMarked: return wide(bytes[start...], isBig: false)
    case .utf16Big, .utf16BigMarked: return wide(bytes[start...], isBig: true)
    case .windows1250: return narrow(bytes, CodePage.windows1250)
    case .windows1252: return narrow(bytes, CodePage.windows1252)
    }
  }

  private static func wide(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var lead: UInt32?
    for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      let unit = isBig ? first << 8 | second : second << 8 | first
      switch (lead, unit) {
      case (nil, 0xD800..<0xDC00): lead = unit
      case (nil, 0xDC00..<0xE000): return nil
      case (nil, _): append(unit, to: &text)
      case (let high?, 0xDC00..<0xE000):
        append(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00), to: &text)
        lead = nil
      default: return nil
      }
    }
    return lead == nil ? text : nil
  }

  private static func narrow(_ bytes: [UInt8], _ page: [UInt16]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let scalar = page[Int(byte - 0x80)]
      if scalar == 0 { return nil }
      append(UInt32(scalar), to: &text)
    }
    return text
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
