/// Cuts a text in memory into records by the index of its blocks, as long as every quote stands
/// where RFC 4180 wants it; the rest is for `RecordScanner`, which has the same rules and more
/// patience.
struct BlockScanner {
  private let source: TextInMemory
  private let delimiter: UInt8
  private let limits: ScanLimits
  /// A record of more bytes may have a cell beyond the limits.
  private let longest: Int
  private var block = RecordBlock()
  private var index = BlockIndex()
  private var row = ScannedRow()
  /// Where the next record begins, and on which physical line.
  private(set) var next: (offset: Int, line: Int)

  private let blockBytes: (first: Int, others: Int)

  /// Blocks that fit in the cache of a processor together with their index; the first is smaller,
  /// because who looks for a header reads no further.
  static let blockBytes = (first: 1 << 14, others: 1 << 17)

  /// Ready at the start of a text that is whole in memory.
  init(
    _ text: DecodedText, delimiter: UInt8, limits: ScanLimits,
    blockBytes: (first: Int, others: Int)
  ) {
    self.blockBytes = blockBytes
    source = TextInMemory(text.bytes)
    self.delimiter = delimiter
    self.limits = limits
    longest = min(limits.cellBytes, limits.recordBytes)
    next = (text.start, text.line)
  }

  /// Hands out records until `body` has seen enough or the text ends; `nil` if the machine must go
  /// on at `next`.
  mutating func scan(_ body: (inout ScannedRow) -> Bool) -> RecordScanner.End? {
    var size = min(blockBytes.first, rest)
    while true {
      guard let isLast = block.fill(source, from: next.offset, size: size) else { return nil }
      if isLast {
        block.close()
      } else {
        let isOpen = BlockIndex.leavesQuoteOpen(block)
        guard let length = block.wholeRecords(isOpen: isOpen) else { return nil }
        block.keep(length)
      }
      index.read(block, delimiter: delimiter)
      guard index.isClean else { return nil }
      let count = block.count
      let offset = next.offset
      switch records(body) {
      case .goOn: break
      case .enough: return .done
      case .machine: return nil
      }
      if isLast { return .done }
      next.offset = offset + count
      size = min(blockBytes.others, rest)
    }
  }

  /// One more byte than is left, so that a block of them is seen to be the last: most files are
  /// smaller than a block, and its index costs four times its bytes.
  private var rest: Int { source.count - next.offset + 1 }

  private enum Verdict { case goOn, enough, machine }

  /// Hands out the records of the block.
  private mutating func records(_ body: (inout ScannedRow) -> Bool) -> Verdict {
    let (offset, bytes, index) = (next.offset, block.bytes, index)
    // Where every record is one line nobody needs to count them.
    let areLines = index.lines == index.records
    var (start, first) = (RecordBlock.margin, 0)
    for record in 0..<index.records {
      let behind = Int(index.recordEnds[record])
      let end = RecordBlock.margin + Int(index.cellEnds[behind - 1])
      next.offset = offset + start - RecordBlock.margin
      guard behind - first <= limits.columns, end - start <= longest else { return .machine }
      let cells = index.cellEnds.span.extracting(first..<behind)
      let isTaken = row.take(
        bytes[start..<end], line: next.line, cells: cells, from: start - RecordBlock.margin)
      if !isTaken, !rewrite(bytes[start..<end]) { return .machine }
      if !body(&row) { return .enough }
      next.line += areLines ? 1 : BlockIndex.lineEnds(block, from: start, to: end + 1)
      (start, first) = (end + 1, behind)
      if bytes[end] == Byte.carriageReturn, bytes[start] == Byte.lineFeed { start += 1 }
    }
    return .goOn
  }

  /// Reads one record with the machine; false if it is none to the machine.
  private mutating func rewrite(_ text: ArraySlice<UInt8>) -> Bool {
    var machine = RecordScanner(delimiter: delimiter, line: next.line, limits: limits)
    var found: ScannedRow?
    // The line end is left out, so that the record ends where the index says it does.
    let early = machine.feed(text) { _ in false }
    let end = machine.finish { scanned in
      found = scanned
      return true
    }
    guard early == nil, end == .done, let found else { return false }
    row = found
    return true
  }
}
