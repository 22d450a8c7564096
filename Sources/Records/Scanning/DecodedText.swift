/// A file as UTF-8, and where its table may begin.
struct DecodedText {
  /// The text as UTF-8: the whole of it, or what stands before `rest`.
  let bytes: [UInt8]
  /// What is not in memory; `nil` for most files.
  let rest: TextStream?
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

  /// The text of a file of the folder; `nil` if its bytes do not decode.
  init?(_ file: InputFile) {
    guard let source = file.source else {
      self.init(file.bytes)
      return
    }
    let blockBytes = InputFile.blockBytes(head: file.bytes.count)
    guard
      let (encoding, start) = TextEncoding.detect(file.bytes, source, blockBytes: blockBytes)
    else { return nil }
    var transcoder = Transcoder(encoding)
    guard let text = transcoder.utf8(file.bytes[start...]) else { return nil }
    let rest = TextStream(
      source, from: file.bytes.count, transcoder, blockBytes: blockBytes)
    self.init(text: Array(text), encoding, rest: rest)
  }

  /// A text that is UTF-8 already.
  init(text: [UInt8], _ encoding: TextEncoding, rest: TextStream? = nil) {
    bytes = text
    self.rest = rest
    self.encoding = encoding
    let skipped = DecodedText.separatorLine(text)
    start = skipped
    line = skipped > 0 ? 2 : 1
  }

  /// Hands over the text from its start until `body` has had enough.
  func forEachBlock(_ body: (ArraySlice<UInt8>) -> Bool) {
    guard body(bytes[start...]) else { return }
    _ = rest?.forEachBlock(body)
  }

  /// The length of a first line `sep=` with one more byte, as spreadsheets write it; 0 without.
  private static func separatorLine(_ text: [UInt8]) -> Int {
    var index = text.first == Byte.quote ? 1 : 0
    guard text.count >= index + 5, text[index..<index + 4].elementsEqual("sep=".utf8) else {
      return 0
    }
    // A quote or the end of the line names no delimiter: `"sep="` is a cell.
    switch text[index + 4] {
    case Byte.quote, Byte.lineFeed, Byte.carriageReturn: return 0
    default: index += 5
    }
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
