/// Blanks of the scripts that exports use, recognised on UTF-8 bytes.
enum Blank {
  /// The length of the blank that `text` begins with at `index`; 0 if there is none.
  ///
  /// ASCII white space, U+00A0, U+2000–U+200B, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF.
  static func length(_ text: ArraySlice<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    if byte == Byte.space || byte >= 0x09 && byte <= 0x0D { return 1 }
    guard byte >= 0xC2 else { return 0 }
    let rest = text.endIndex - index
    if byte == 0xC2 { return rest >= 2 && isLatinBlank(text[index + 1]) ? 2 : 0 }
    guard rest >= 3, byte == 0xE2 || byte == 0xE3 || byte == 0xEF else { return 0 }
    return isWideBlank(byte, text[index + 1], text[index + 2]) ? 3 : 0
  }

  /// `text` without blanks at both ends.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = text.first, let last = text.last else { return text }
    if first &- 0x21 < 0x5F, last &- 0x21 < 0x5F { return text }
    var start = text.startIndex
    while start < text.endIndex {
      let length = length(text, at: start)
      if length == 0 { break }
      start += length
    }
    var end = text.endIndex
    while end > start {
      var begin = end - 1
      while begin > start, text[begin] & 0xC0 == 0x80 { begin -= 1 }
      if begin + length(text, at: begin) != end { break }
      end = begin
    }
    return text[start..<end]
  }

  private static func isLatinBlank(_ second: UInt8) -> Bool { second == 0xA0 || second == 0x85 }

  private static func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }
}
