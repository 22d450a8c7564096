/// A file as UTF-8, and where its table may begin.
struct DecodedText {
  /// The whole text as UTF-8.
  let bytes: [UInt8]
  /// Behind a mark of the byte order and a first line such as `sep=;`.
  let start: Int
  /// The physical line at `start`.
  let line: Int
  /// What the bytes were.
  let encoding: TextEncoding

  /// The text of a file; `nil` if its bytes do not decode.
  init?(_ file: [UInt8]) {
    let (encoding, offset) = TextEncoding.detect(file)
    guard let text = Transcoding.utf8(file, from: offset, encoding) else { return nil }
    self.init(text: text, encoding)
  }

  /// A text that is UTF-8 already.
  init(text: [UInt8], _ encoding: TextEncoding) {
    bytes = text
    self.encoding = encoding
    let skipped = DecodedText.separatorLine(text)
    start = skipped
    line = skipped > 0 ? 2 : 1
  }

  /// The length of a first line `sep=` with one more byte, as spreadsheets write it; 0 without.
  private static func separatorLine(_ text: [UInt8]) -> Int {
    var index = text.first == Byte.quote ? 1 : 0
    guard text.count >= index + 5, text[index..<index + 4].elementsEqual("sep=".utf8) else {
      return 0
    }
    index += 5
    if text.first == Byte.quote, index < text.count, text[index] == Byte.quote { index += 1 }
    guard index < text.count else { return index }
    switch text[index] {
    case Byte.lineFeed: return index + 1
    case Byte.carriageReturn:
      let isPair = index + 1 < text.count && text[index + 1] == Byte.lineFeed
      return index + (isPair ? 2 : 1)
    default: return 0
    }
  }
}
