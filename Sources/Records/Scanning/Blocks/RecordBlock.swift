/// A stretch of a table that holds whole records, in a buffer that is used again and again.
struct RecordBlock {
  /// Zero bytes in front of and behind the text, so that whole words can be read at its edges.
  static let margin = 64

  /// The margin, the text, and the margin again.
  private(set) var bytes: [UInt8] = []
  /// The bytes of the text.
  private(set) var count = 0
  /// The position among the blocks of the file.
  private(set) var number = 0

  /// The text.
  var text: ArraySlice<UInt8> { bytes[RecordBlock.margin..<RecordBlock.margin + count] }

  /// Fills the block with up to `size` bytes of a text; `nil` where reading failed, else whether
  /// the text ends here.
  mutating func fill(_ source: any TextSource, from offset: Int, size: Int) -> Bool? {
    let room = RecordBlock.margin + size + RecordBlock.margin
    if bytes.count < room { bytes = [UInt8](repeating: 0, count: room) }
    let read = unsafe bytes.withUnsafeMutableBytes { buffer in
      let margin = RecordBlock.margin
      return unsafe source.read(
        at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[margin..<margin + size]))
    }
    guard let read else { return nil }
    keep(read)
    return read < size
  }

  /// Leaves the first bytes only.
  mutating func keep(_ count: Int) {
    self.count = count
    let end = RecordBlock.margin + count
    for index in end..<end + RecordBlock.margin { bytes[index] = 0 }
  }

  /// Ends the last record of a file that forgot to.
  mutating func close() {
    guard let last = text.last, last != Byte.lineFeed, last != Byte.carriageReturn else { return }
    bytes[RecordBlock.margin + count] = Byte.lineFeed
    count += 1
  }

  /// The length of the whole records in the block if a quote stays open for `isOpen`; `nil` if not
  /// even one record ends.
  func wholeRecords(isOpen: Bool) -> Int? {
    var isInside = isOpen
    var index = count
    while index > 0 {
      index -= 1
      switch bytes[RecordBlock.margin + index] {
      case Byte.quote: isInside.toggle()
      case Byte.lineFeed where !isInside: return index + 1
      // Of CR LF at the very end only one half may be here.
      case Byte.carriageReturn where !isInside && index + 1 < count: return index + 1
      default: break
      }
    }
    return nil
  }

  /// Numbers the block.
  mutating func number(_ number: Int) { self.number = number }
}
