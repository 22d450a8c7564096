extension TextEncoding {
  /// The encoding of a text that is read in blocks, of which `head` is the beginning, and where
  /// it begins; `nil` where a byte has no meaning. The same as for a text in memory.
  static func detect(_ head: [UInt8], _ source: any TextSource, blockBytes: Int) -> (
    encoding: TextEncoding, start: Int
  )? {
    func forEachBlock(from start: Int, _ body: (ArraySlice<UInt8>) -> Bool?) -> Bool {
      TextStream.forEachBlock(of: source, from: start, size: blockBytes, body)
    }
    if let (encoding, start) = marked(head) {
      return isSound(encoding) { forEachBlock(from: start, $0) } ? (encoding, start) : nil
    }
    if let wide = unmarkedWide(head.prefix(1000)) {
      return isSound(wide) { forEachBlock(from: 0, $0) } ? (wide, 0) : nil
    }
    if isUTF8({ forEachBlock(from: 0, $0) }) { return (.utf8, 0) }
    var counts = [Int](repeating: 0, count: 256)
    _ = forEachBlock(from: 0) { block in
      for byte in block { counts[Int(byte)] += 1 }
      return true
    }
    let narrow: TextEncoding = isCentralEuropean(counts) ? .windows1250 : .windows1252
    let page = narrow == .windows1250 ? CodePage.windows1250 : CodePage.windows1252
    let isKnown = page.indices.allSatisfy { page[$0] != 0 || counts[$0 + 0x80] == 0 }
    return isKnown ? (narrow, 0) : nil
  }

  /// Hands over the raw blocks of a text.
  private typealias Blocks = ((ArraySlice<UInt8>) -> Bool?) -> Bool

  private static func isSound(_ encoding: TextEncoding, _ blocks: Blocks) -> Bool {
    if encoding == .utf8Marked { return isUTF8(blocks) }
    var transcoder = Transcoder(encoding)
    let isRead = blocks { block in
      transcoder.utf8(block) == nil ? nil : true
    }
    return isRead && transcoder.isWhole
  }

  private static func isUTF8(_ blocks: Blocks) -> Bool {
    var open: [UInt8] = []
    let isRead = blocks { block in
      let text = open + block
      let length = text.count - openLetter(text)
      open = Array(text[length...])
      return (try? UTF8Span(validating: text.span.extracting(..<length))) == nil ? nil : true
    }
    return isRead && open.isEmpty
  }

  /// The bytes at the end that may be the beginning of a letter; at most three.
  private static func openLetter(_ text: [UInt8]) -> Int {
    for length in 1...3 where length <= text.count {
      switch text[text.count - length] {
      case 0x80..<0xC0: continue
      case 0xC0..<0xE0: return length < 2 ? length : 0
      case 0xE0..<0xF0: return length < 3 ? length : 0
      case 0xF0...: return length
      default: return 0
      }
    }
    return 0
  }
}
