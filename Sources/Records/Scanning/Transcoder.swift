/// Turns a text into UTF-8 piece by piece; what a piece leaves open waits for the next one.
struct Transcoder: Sendable {
  private let encoding: TextEncoding
  /// The first byte of a unit of two whose second is in the next piece.
  private var half: UInt8?
  /// The first half of a pair of surrogates.
  private var lead: UInt32?

  /// A transcoder at the beginning of a text, behind the mark of its byte order.
  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// True if no letter is half read.
  var isWhole: Bool { half == nil && lead == nil }

  /// The next piece as UTF-8; `nil` where a byte has no meaning. What claims to be UTF-8 is handed
  /// on as it is.
  mutating func utf8(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    switch encoding {
    case .utf8, .utf8Marked: bytes
    case .utf16Little, .utf16LittleMarked: wide(bytes, isBig: false)
    case .utf16Big, .utf16BigMarked: wide(bytes, isBig: true)
    case .windows1250: Transcoder.narrow(bytes, CodePage.windows1250)
    case .windows1252: Transcoder.narrow(bytes, CodePage.windows1252)
    }
  }

  private mutating func wide(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> ArraySlice<UInt8>? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let unit = isBig ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
      switch (lead, unit) {
      case (nil, 0xD800..<0xDC00): lead = unit
      case (nil, 0xDC00..<0xE000): return nil
      case (nil, _): Transcoder.append(unit, to: &text)
      case (let high?, 0xDC00..<0xE000):
        Transcoder.append(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00), to: &text)
        lead = nil
      default: return nil
      }
    }
    return text[...]
  }

  private static func narrow(_ bytes: ArraySlice<UInt8>, _ page: [UInt16]) -> ArraySlice<UInt8>? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] >= 0x80 {
      text.append(contentsOf: bytes[start..<index])
      start = index + 1
      let scalar = page[Int(bytes[index] - 0x80)]
      if scalar == 0 { return nil }
      append(UInt32(scalar), to: &text)
    }
    text.append(contentsOf: bytes[start...])
    return text[...]
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
