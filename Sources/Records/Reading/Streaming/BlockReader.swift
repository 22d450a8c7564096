import Measures

/// Reads the rows of blocks; each thread has one of its own.
///
/// A row whose cells are all plain is read where it lies. Every other row goes through
/// `FileEmission`, as in a report, and teaches what its cells mean; so the quick way never knows
/// more than the full one.
struct BlockReader<Plain: PlainRows>: Sendable {
  private let file: OpenFile
  private let slots: [Int]
  private let delimiter: UInt8
  /// The way of every row that is not plain.
  private(set) var emission: FileEmission<Plain.Sink>
  /// What those rows say about the file's numbers and dates.
  private(set) var survey: FileSurvey
  private var stage: RowStage
  /// The way of the plain rows.
  private(set) var plain: Plain
  private(set) var parts: [BlockOutcome] = []
  /// False once a block needs the rules for stray quotes, or is beyond the limits.
  private(set) var isSound = true
  private var done = (skipped: 0, refused: 0)
  /// A row of more bytes may have a cell beyond the limits.
  private let longest: Int

  /// Ready for the blocks of a file under what was decided.
  init(
    _ file: OpenFile, _ decisions: FileDecisions, _ plain: Plain, into sink: Plain.Sink,
    delimiter: UInt8
  ) {
    self.file = file
    self.delimiter = delimiter
    self.plain = plain
    slots = file.rows.slots
    longest = min(file.settings.limits.cellBytes, file.settings.limits.recordBytes)
    emission = FileEmission(file, decisions, into: sink, tracksKeys: false)
    survey = FileSurvey(columnsOf: file)
    stage = RowStage(file.profile, [])
  }

  /// Rows that were read, and of these the used ones.
  var rows: (read: Int, used: Int) {
    (plain.count + emission.reading.rowsRead, plain.count + emission.reading.rowsUsed)
  }

  /// Reads one block.
  mutating func read(_ block: RecordBlock, _ index: BlockIndex) {
    guard index.isClean else {
      isSound = false
      return
    }
    // Raw, because cells are compared eight bytes at a time. The ends of each row are checked once
    // below; the loads inside of it are not, and may reach into the margins of the block.
    let bytes = unsafe block.bytes.span.bytes
    let ends = index.cellEnds.span
    let recordEnds = index.recordEnds.span.extracting(0..<index.records)
    var start = RecordBlock.margin
    var first = 0
    for record in recordEnds.indices {
      let behind = Int(recordEnds[record])
      let end = RecordBlock.margin + Int(ends[behind - 1])
      precondition(
        start >= RecordBlock.margin && end + RecordBlock.margin <= bytes.byteCount,
        "The index of a block lies within it.")
      let row = RowPlaces(first: first, count: behind - first, start: start, end: end)
      let isPlain = end - start <= longest && plain.take(row, bytes, ends)
      if !isPlain {
        takeAny(row, block, ends)
        guard isSound else { return }
      }
      first = behind
      start = end + 1
      if CellKey.byte(bytes, end) == Byte.carriageReturn,
        CellKey.byte(bytes, start) == Byte.lineFeed
      {
        start += 1
      }
    }
    plain.endBlock(&emission.sink, bytes: block.count)
    close(block, index)
  }

  /// Says that no block follows.
  mutating func finish() { plain.finish(&emission.sink) }

  // MARK: - All other rows

  /// Reads a row by all the rules, and learns from it.
  private mutating func takeAny(_ places: RowPlaces, _ block: RecordBlock, _ ends: Span<UInt32>) {
    // The place stands for the line until the block is closed: lines are counted only for rows
    // that are not used.
    var scanner = RecordScanner(
      delimiter: delimiter, line: places.start, limits: file.settings.limits)
    var scanned: ScannedRow?
    // The line end is left out, so that the record ends where the index says it does.
    let early = scanner.feed(block.bytes[places.start..<places.end]) { _ in false }
    let finish = scanner.finish { row in
      scanned = row
      return true
    }
    guard early == nil, finish == .done else {
      isSound = false
      return
    }
    guard var scanned, !scanned.isBlank else { return }
    var row = LogicalRow()
    row.isOfWrongWidth = file.rows.isOfWrongWidth(scanned)
    row.fill(from: &scanned, slots: slots)
    if case .go = stage.judge(&row) { survey.take(row, file, stage.rules) }
    emission.sink.beginRow()
    emission.take(&row)
    unsafe plain.learn(from: emission.sink, places, block.bytes.span.bytes, ends)
  }

  /// Notes what became of the rows of a block, with their physical lines in it.
  private mutating func close(_ block: RecordBlock, _ index: BlockIndex) {
    var (line, place) = (1, RecordBlock.margin)
    func lineOf(_ next: Int) -> Int {
      line += BlockIndex.lineEnds(block, from: place, to: next)
      place = next
      return line
    }
    let skipped = emission.reading.skipped[done.skipped...].map {
      FileReading.Skip(line: lineOf($0.line), reason: $0.reason)
    }
    (line, place) = (1, RecordBlock.margin)
    let refused = emission.reading.refused[done.refused...].map {
      FileReading.Refusal(line: lineOf($0.line), column: $0.column, reason: $0.reason)
    }
    parts.append(
      BlockOutcome(number: block.number, lines: index.lines, skipped: skipped, refused: refused))
    done = (emission.reading.skipped.count, emission.reading.refused.count)
  }
}
