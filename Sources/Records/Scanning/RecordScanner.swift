/// The state machine that cuts UTF-8 bytes into records (RFC 4180), block by block.
///
/// A quote opens only at the start of a cell; whatever follows a closing quote belongs to the cell.
/// LF, CRLF and CR each end a record, or count as one line inside quotes. It is written by hand
/// because the libraries for Swift make a String of every cell and hold the whole file
/// (SCALE §1).
struct RecordScanner {
  /// Where the machine stands between two bytes.
  private enum State { case cellStart, plain, quoted, quoteInQuoted }

  /// How a scan ended.
  enum End: Equatable {
    /// The file ended, or the caller had enough.
    case done
    /// The quote that opens in this line was still open at the end of the file, so many lines on.
    case torn(line: Int, lines: Int)
    /// In the record that begins in this line, something is beyond the limits.
    case limit(line: Int, ScanLimits.Bound)
  }

  private let delimiter: UInt8
  private let limits: ScanLimits
  private var state = State.cellStart
  private var row = ScannedRow()
  /// The physical line of the next byte.
  private(set) var line: Int
  private var isAfterReturn = false
  /// The limit that the record has broken.
  private var bound: ScanLimits.Bound?
  /// The physical line of the quote that opened last.
  private var quoteLine = 0

  /// A machine at the beginning of line `line`.
  init(delimiter: UInt8, line: Int, limits: ScanLimits) {
    self.delimiter = delimiter
    self.limits = limits
    self.line = line
    row.begin(line: line)
  }

  /// Cuts the whole of a text; `body` returns false when it has seen enough.
  static func scan(
    _ text: DecodedText, delimiter: UInt8, limits: ScanLimits, _ body: (inout ScannedRow) -> Bool
  ) -> End {
    if text.rest == nil {
      let blocks = BlockScanner(
        text, delimiter: delimiter, limits: limits, blockBytes: BlockScanner.blockBytes)
      return scan(text, by: blocks, delimiter: delimiter, limits: limits, body)
    }
    var scanner = RecordScanner(delimiter: delimiter, line: text.line, limits: limits)
    var end: End?
    text.forEachBlock { block in
      end = scanner.feed(block, body)
      return end == nil
    }
    return end ?? scanner.finish(body)
  }

  /// Cuts a text in memory block by block, and from the first block on that has stray quotes byte
  /// by byte.
  static func scan(
    _ text: DecodedText, by blocks: BlockScanner, delimiter: UInt8, limits: ScanLimits,
    _ body: (inout ScannedRow) -> Bool
  ) -> End {
    var blocks = blocks
    if let end = blocks.scan(body) { return end }
    var scanner = RecordScanner(delimiter: delimiter, line: blocks.next.line, limits: limits)
    return scanner.feed(text.bytes[blocks.next.offset...], body) ?? scanner.finish(body)
  }

  /// Reads one block; nil means: give me the next one, or finish.
  mutating func feed(_ block: ArraySlice<UInt8>, _ body: (inout ScannedRow) -> Bool) -> End? {
    var index = block.startIndex
    while index < block.endIndex {
      let byte = block[index]
      if isAfterReturn {
        isAfterReturn = false
        if byte == Byte.lineFeed {
          index += 1
          continue
        }
      }
      switch state {
      case .quoted:
        index = readQuoted(block, from: index)
      case .cellStart where byte == Byte.quote:
        state = .quoted
        quoteLine = line
        index += 1
      case .quoteInQuoted where byte == Byte.quote:
        append(block[index...index])
        state = .quoted
        index += 1
      default:
        if byte == delimiter {
          endCell()
        } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
          if !endRecord(body) { return limit ?? .done }
          isAfterReturn = byte == Byte.carriageReturn
        } else {
          index = readPlain(block, from: index)
          continue
        }
        if let limit { return limit }
        index += 1
      }
    }
    return nil
  }

  /// The end of the file.
  mutating func finish(_ body: (inout ScannedRow) -> Bool) -> End {
    if state == .quoted { return .torn(line: quoteLine, lines: line - quoteLine) }
    if row.count > 0 || row.openCellLength > 0 || state != .cellStart {
      _ = endRecord(body)
    }
    return limit ?? .done
  }

  private var limit: End? { bound.map { .limit(line: row.line, $0) } }

  private mutating func readPlain(_ block: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while index < block.endIndex {
      let byte = block[index]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      index += 1
    }
    append(block[start..<index])
    state = .plain
    return index
  }

  private mutating func readQuoted(_ block: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while index < block.endIndex {
      let byte = block[index]
      if byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      index += 1
    }
    append(block[start..<index])
    guard index < block.endIndex else { return index }
    if block[index] == Byte.quote {
      state = .quoteInQuoted
    } else {
      append(ArraySlice(CollectionOfOne(Byte.lineFeed)))
      line += 1
      isAfterReturn = block[index] == Byte.carriageReturn
    }
    return index + 1
  }

  /// Keeps bytes unless the cell has become too long; inside quotes the machine then reads on, to
  /// tell a torn file from a long cell.
  private mutating func append(_ run: ArraySlice<UInt8>) {
    guard bound == nil else { return }
    if row.openCellLength + run.count > limits.cellBytes {
      bound = .cell
    } else if row.bytes.count + run.count > limits.recordBytes {
      bound = .record
    } else {
      row.append(run)
    }
  }

  private mutating func endCell() {
    row.endCell()
    state = .cellStart
    if row.count >= limits.columns { bound = .columns }
  }

  private mutating func endRecord(_ body: (inout ScannedRow) -> Bool) -> Bool {
    row.endCell()
    state = .cellStart
    if row.count > limits.columns { bound = .columns }
    guard bound == nil else { return false }
    let goesOn = body(&row)
    line += 1
    row.begin(line: line)
    return goesOn
  }
}
