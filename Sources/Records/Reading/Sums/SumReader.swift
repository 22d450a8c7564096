import Measures

/// Adds up the rows of blocks; each thread has one of its own.
///
/// A row whose cells are all plain is read where it lies. Every other row goes through
/// `FileEmission`, as in a report, and teaches what its cells mean; so the quick way never knows
/// more than the full one.
struct SumReader: Sendable {
  /// What became of the rows of one block, with lines from 1 in it.
  struct Part: Sendable {
    let number: Int
    /// Physical lines that end in the block.
    let lines: Int
    let skipped: [FileReading.Skip]
    let refused: [FileReading.Refusal]
  }

  private let file: OpenFile
  private let plan: SumPlan
  private let slots: [Int]
  private let delimiter: UInt8
  /// The way of every row that is not plain.
  private(set) var emission: FileEmission<SumSink>
  /// What those rows say about the file's numbers and dates.
  private(set) var survey: FileSurvey
  private var stage: RowStage
  private var memos: [CellMemo]
  private(set) var parts: [Part] = []
  /// Rows that were read where they lie.
  private(set) var plainRows = 0
  /// False once a block needs the rules for stray quotes, or is beyond the limits.
  private(set) var isSound = true
  private var done = (skipped: 0, refused: 0)
  /// A place in the block whose physical line is known.
  private var mark = (place: RecordBlock.margin, line: 1)
  /// A row of more bytes may have a cell beyond the limits.
  private let longest: Int

  init(_ file: OpenFile, _ plan: SumPlan, _ decisions: FileDecisions, delimiter: UInt8) {
    self.file = file
    self.plan = plan
    self.delimiter = delimiter
    slots = file.rows.slots
    longest = min(file.settings.limits.cellBytes, file.settings.limits.recordBytes)
    emission = FileEmission(file, decisions, into: SumSink(), tracksKeys: false)
    survey = FileSurvey(columnsOf: file)
    stage = RowStage(file.profile, [])
    memos = Array(repeating: CellMemo(), count: plan.words.count)
  }

  /// Adds up one block.
  mutating func read(_ block: RecordBlock, _ index: BlockIndex) {
    guard index.isClean else {
      isSound = false
      return
    }
    // Raw, because cells are compared eight bytes at a time; every load is checked.
    let bytes = unsafe block.bytes.span.bytes
    let ends = index.cellEnds.span
    var start = RecordBlock.margin
    var first = 0
    mark = (RecordBlock.margin, 1)
    for record in 0..<index.records {
      let behind = Int(index.recordEnds[record])
      let end = RecordBlock.margin + Int(ends[behind - 1])
      let row = RowPlaces(first: first, count: behind - first, start: start, end: end)
      let isUsual = row.count == plan.width && end - start <= longest
      if !isUsual || !takePlain(row, bytes, ends) {
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
    close(block, index)
  }

  // MARK: - Plain rows

  /// Adds a row up where it lies; false if a cell of it is not plain.
  private mutating func takePlain(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>)
    -> Bool
  {
    guard row.isName(plan.receipt, bytes, ends) else { return false }
    var (store, month, currency) = (UInt32(0), UInt32(0), UInt32.max)
    for position in plan.words.indices {
      let (cell, use) = plan.words[position]
      let place = row.place(cell, ends)
      guard let key = CellKey(bytes, place.start, place.end), let meaning = memos[position][key]
      else { return false }
      switch use {
      case .day: month = meaning
      case .store: store = meaning
      case .currency: currency = meaning
      case .checked: break
      }
    }
    let own =
      currency == .max ? emission.sink.table.currency(plan.currency) : UInt16(clamping: currency)
    let digits = emission.sink.table.currencies[Int(own)].minorDigits
    guard let (net, gross) = amounts(row, bytes, ends, digits) else { return false }
    let group = SumTable.Group(
      isRefund: false, store: store, month: Month(index: Int(month)), currency: own)
    emission.sink.table.add(group, net: net, gross: gross)
    plainRows += 1
    return true
  }

  /// The amounts of a row of which one is known; `nil` if a number of it is not plain.
  private func amounts(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>, _ digits: Int)
    -> (net: Int64?, gross: Int64?)?
  {
    var (net, gross) = (Int64?.none, Int64?.none)
    for (cell, use) in plan.numbers {
      let place = row.content(cell, bytes, ends)
      if place.start == place.end { continue }
      guard let number = PlainDecimal(bytes, place.start, place.end, mark: plan.mark) else {
        return nil
      }
      if case .checked = use { continue }
      guard let minor = number.minorUnits(digits) else { return nil }
      switch use {
      case .checked: break
      case .net(let sign): net = SumReader.signed(minor, sign)
      case .gross(let sign): gross = SumReader.signed(minor, sign)
      }
    }
    return net == nil && gross == nil ? nil : (net, gross)
  }

  private static func signed(_ amount: Int64, _ sign: NumberTool.Sign?) -> Int64 {
    switch sign {
    case nil: amount
    case .abs: abs(amount)
    case .negate: -amount
    }
  }

  // MARK: - All other rows

  /// Reads a row by all the rules, and learns from it.
  private mutating func takeAny(_ places: RowPlaces, _ block: RecordBlock, _ ends: Span<UInt32>) {
    let line = line(block, at: places.start)
    var scanner = RecordScanner(delimiter: delimiter, line: line, limits: file.settings.limits)
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
    guard let scanned, !scanned.isBlank else { return }
    var row = LogicalRow()
    row.fill(from: scanned, slots: slots)
    row.isOfWrongWidth = file.rows.isOfWrongWidth(scanned)
    if case .go = stage.judge(&row) { survey.take(row, file, stage.rules) }
    emission.sink.beginRow()
    emission.take(&row)
    guard places.count == plan.width, let lesson = emission.sink.lesson else { return }
    unsafe learn(lesson, places, block.bytes.span.bytes, ends)
  }

  private mutating func learn(
    _ lesson: SumSink.Lesson, _ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>
  ) {
    for (position, (cell, use)) in plan.words.enumerated() {
      let place = row.place(cell, ends)
      guard let key = CellKey(bytes, place.start, place.end) else { continue }
      let meaning: UInt32 =
        switch use {
        case .day: UInt32(clamping: lesson.group.month.index)
        case .store: lesson.group.store
        case .currency: UInt32(lesson.group.currency)
        case .checked: 0
        }
      memos[position].learn(key, meaning)
    }
  }

  /// The physical line of a place in a block, from 1, counted from the place asked for before.
  private mutating func line(_ block: RecordBlock, at place: Int) -> Int {
    var last = block.bytes[mark.place - 1]
    for byte in block.bytes[mark.place..<place] {
      if byte == Byte.carriageReturn || byte == Byte.lineFeed && last != Byte.carriageReturn {
        mark.line += 1
      }
      last = byte
    }
    mark.place = place
    return mark.line
  }

  private mutating func close(_ block: RecordBlock, _ index: BlockIndex) {
    parts.append(
      Part(
        number: block.number, lines: index.lines,
        skipped: Array(emission.reading.skipped[done.skipped...]),
        refused: Array(emission.reading.refused[done.refused...])))
    done = (emission.reading.skipped.count, emission.reading.refused.count)
  }
}
