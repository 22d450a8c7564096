import CScanning

/// Where the cells and records of a block end, found 64 bytes at a time.
///
/// A quote that opens elsewhere than at the start of a cell is not followed: the block is marked
/// as stray, and `RecordScanner`, which has the same rules and more patience, must read it.
struct BlockIndex {
  /// Places of delimiters and line ends, from the start of the block's text.
  private(set) var cellEnds: [UInt32] = []
  /// For each record the number of cell ends up to its own.
  private(set) var recordEnds: [UInt32] = []
  /// How many records there are; the arrays are longer.
  private(set) var records = 0
  /// Physical lines that end in the block.
  private(set) var lines = 0
  /// True if every quote stands where RFC 4180 wants it, none is open at the end, and the bytes
  /// are UTF-8.
  private(set) var isClean = false

  /// Reads a block of whole records.
  mutating func read(_ block: RecordBlock, delimiter: UInt8) {
    let room = block.count + 16
    if cellEnds.count < room {
      cellEnds = [UInt32](repeating: 0, count: room)
      recordEnds = [UInt32](repeating: 0, count: room)
    }
    // The margin behind the text is the 64 readable bytes that the C code asks for.
    let found = unsafe block.bytes.withUnsafeBufferPointer { bytes in
      unsafe cellEnds.withUnsafeMutableBufferPointer { cells in
        unsafe recordEnds.withUnsafeMutableBufferPointer { ends in
          guard let text = bytes.baseAddress, let cells = cells.baseAddress,
            let ends = ends.baseAddress
          else { return contatto_block() }
          return unsafe contatto_index(
            text + RecordBlock.margin, block.count, delimiter, cells, ends)
        }
      }
    }
    records = found.records
    lines = found.lines
    isClean = found.stray == 0 && found.malformed == 0 && found.open == 0
  }

  /// How many physical lines end between two places of a block.
  static func lineEnds(_ block: RecordBlock, from start: Int, to end: Int) -> Int {
    unsafe block.bytes.withUnsafeBufferPointer { bytes in
      guard let text = bytes.baseAddress else { return 0 }
      return unsafe contatto_lines(text + start, end - start)
    }
  }

  /// True if a quote is open at the end of a block that begins outside of quotes.
  static func leavesQuoteOpen(_ block: RecordBlock) -> Bool {
    let quotes = unsafe block.bytes.withUnsafeBufferPointer { bytes in
      guard let text = bytes.baseAddress else { return 0 }
      return unsafe contatto_quotes(text + RecordBlock.margin, block.count)
    }
    return quotes % 2 == 1
  }
}
