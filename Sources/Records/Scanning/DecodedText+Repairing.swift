extension DecodedText {
  /// The text of a file in which bytes without a meaning become U+FFFD; in windows-1252 the five
  /// unused bytes become control characters, as browsers read them.
  init(repairing file: [UInt8]) {
    let (encoding, offset) = TextEncoding.detect(file)
    let bytes = file[offset...]
    switch encoding {
    case .utf8, .utf8Marked:
      self.init(text: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding)
    case .utf16Little, .utf16LittleMarked, .utf16Big, .utf16BigMarked:
      let isBig = encoding == .utf16Big || encoding == .utf16BigMarked
      let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isBig ? first << 8 | second : second << 8 | first
      }
      self.init(text: Array(String(decoding: units, as: UTF16.self).utf8), encoding)
    case .windows1250, .windows1252:
      let page = encoding == .windows1250 ? CodePage.windows1250 : CodePage.windows1252
      var text = String.UnicodeScalarView()
      for byte in bytes {
        let scalar = byte < 0x80 ? 0 : page[Int(byte - 0x80)]
        text.append(Unicode.Scalar(scalar).flatMap { $0.value == 0 ? nil : $0 } ?? .init(byte))
      }
      self.init(text: Array(String(text).utf8), encoding)
    }
  }
}
