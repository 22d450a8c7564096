/// The text of a table of any origin as UTF-8; bytes without a meaning never stop the reading.
struct TableText {
  /// The whole text as UTF-8.
  let bytes: [UInt8]
  /// Behind a mark of the byte order and a first line such as `sep=;`.
  let start: Int
  /// The physical line at `start`.
  let line: Int
  /// What the bytes were.
  let encoding: TextEncoding
  /// The delimiter that a first line `sep=;` names.
  let separator: UInt8?
  /// True if bytes had no meaning and were replaced.
  let isDamaged: Bool

  /// The text of a file.
  init(_ file: [UInt8]) {
    let strict = DecodedText(file)
    if strict?.encoding.isGuessed ?? true, let mended = TableText.mended(file) {
      self.init(DecodedText(text: mended, .utf8), isDamaged: true)
    } else {
      self.init(strict ?? DecodedText(repairing: file), isDamaged: strict == nil)
    }
  }

  private init(_ text: DecodedText, isDamaged: Bool) {
    bytes = text.bytes
    start = text.start
    line = text.line
    encoding = text.encoding
    self.isDamaged = isDamaged
    let named = text.bytes[..<text.start].firstIndex(of: UInt8(ascii: "="))
    separator = named.map { text.bytes[$0 + 1] }
  }

  /// A text in UTF-8 with a few torn letters, which are replaced; nil if it is something else.
  private static func mended(_ file: [UInt8]) -> [UInt8]? {
    let text = Array(String(decoding: file, as: UTF8.self).utf8)
    var letters = (whole: 0, torn: 0)
    for (index, byte) in text.enumerated() where byte >= 0xC2 {
      if text[index...].starts(with: UTF8.encodedReplacementCharacter) {
        letters.torn += 1
      } else {
        letters.whole += 1
      }
    }
    return letters.torn > 0 && letters.whole >= 4 * letters.torn ? text : nil
  }
}
