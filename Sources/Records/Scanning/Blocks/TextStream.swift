/// The rest of a text that is too large for memory: decoded block by block whenever it is read.
struct TextStream: Sendable {
  private let source: any TextSource
  /// Where the rest begins.
  private let offset: Int
  /// What the beginning of the text left open.
  private let transcoder: Transcoder
  /// The bytes that are read at once.
  private let blockBytes: Int

  /// The text of `source` from `offset` on.
  init(_ source: any TextSource, from offset: Int, _ transcoder: Transcoder, blockBytes: Int) {
    self.source = source
    self.offset = offset
    self.transcoder = transcoder
    self.blockBytes = blockBytes
  }

  /// Hands over the rest as UTF-8 until `body` has had enough; false where a byte has no meaning.
  func forEachBlock(_ body: (ArraySlice<UInt8>) -> Bool) -> Bool {
    var transcoder = transcoder
    return TextStream.forEachBlock(of: source, from: offset, size: blockBytes) { block in
      guard let text = transcoder.utf8(block) else { return nil }
      return body(text)
    }
  }

  /// Hands over raw blocks; `body` returns whether it wants more, and `nil` to give up. Where
  /// reading fails the text ends: the source knows.
  static func forEachBlock(
    of source: any TextSource, from start: Int, size: Int, _ body: (ArraySlice<UInt8>) -> Bool?
  ) -> Bool {
    var buffer = [UInt8](repeating: 0, count: size)
    var offset = start
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe source.read(at: offset, into: $0) }
      guard let count, count > 0 else { return true }
      offset += count
      guard let goesOn = body(buffer[..<count]) else { return false }
      if !goesOn || count < size { return true }
    }
  }
}
