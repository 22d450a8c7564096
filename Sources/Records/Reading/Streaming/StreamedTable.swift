import Glibc
import Measures

/// A table that is read in blocks: everything that was decided on its first block.
///
/// What a row gives is the business of the readers; here it is only watched that no row changes
/// what was decided.
struct StreamedTable {
  /// How much of the file decides over it.
  static let headBytes = 1 << 20
  /// Bytes of a block: small enough for the cache of a processor together with its index.
  static let blockBytes = 1 << 17

  private let source: any TextSource
  let file: OpenFile
  let survey: FileSurvey
  let decisions: FileDecisions
  /// The byte of the decimal mark; 0 while the file has shown none.
  let mark: UInt8
  private let delimiter: UInt8
  /// Where the rows begin, and on which physical line.
  private let start: (offset: Int, line: Int)

  /// Opens a table; `nil` if it must be read in full.
  init?(
    _ source: any TextSource, named name: String, _ recogniser: Recogniser,
    _ settings: ReadingSettings
  ) {
    var head = RecordBlock()
    guard let isWhole = head.fill(source, from: 0, size: StreamedTable.headBytes) else {
      return nil
    }
    if !isWhole {
      let isOpen = BlockIndex.leavesQuoteOpen(head)
      guard let length = head.wholeRecords(isOpen: isOpen) else { return nil }
      head.keep(length)
    }
    let input = InputFile(name: name, bytes: Array(head.text))
    guard case .recognised(let file) = FileOpening(input, index: 0, recogniser, settings),
      case .table(let profile, let header) = file.recognition, profile.isRowwise,
      file.encoding == .utf8 || file.encoding == .utf8Marked, file.layout.duplicate == nil
    else { return nil }
    survey = FileSurvey(file)
    guard survey.outcome.end == .done,
      let decisions = try? FileDecisions(file, survey, peers: []),
      let mark = StreamedTable.mark(survey, decisions),
      let start = StreamedTable.start(file, header, head)
    else { return nil }
    (self.source, self.file, self.mark) = (source, file, mark)
    (self.decisions, self.start, delimiter) = (decisions, start, header.delimiter)
  }

  /// The one decimal mark that the numbers of the first block show; `nil` if they show two.
  private static func mark(_ survey: FileSurvey, _ decisions: FileDecisions) -> UInt8? {
    switch (survey.decimal.points > 0, survey.decimal.commas > 0) {
    case (true, false) where decisions.mark == .point: Byte.point
    case (false, true) where decisions.mark == .comma: Byte.comma
    case (false, false): 0
    default: nil
    }
  }

  /// The place behind the header.
  private static func start(_ file: OpenFile, _ header: TableHeader, _ head: RecordBlock)
    -> (offset: Int, line: Int)?
  {
    let mark = file.encoding == .utf8Marked ? 3 : 0
    var scanner = RecordScanner(
      delimiter: header.delimiter, line: file.text.line, limits: file.settings.limits)
    let text = head.text.dropFirst(mark + file.text.start)
    var left = header.record.position + file.profile.reading.headerRows
    // Byte by byte, because the machine does not tell where a record ended; a header is short.
    for index in text.indices where left > 0 {
      _ = scanner.feed(text[index...index]) { _ in
        left -= 1
        return true
      }
      guard left == 0 else { continue }
      var end = index + 1
      if text[index] == Byte.carriageReturn, end < text.endIndex, text[end] == Byte.lineFeed {
        end += 1
      }
      return (end - RecordBlock.margin, scanner.line)
    }
    return nil
  }

  /// Reads all rows on all processors, one reader each, and says what became of them; `nil` if a
  /// row contradicts what was decided.
  func read<Plain: PlainRows>(
    blockBytes: Int, _ plain: @Sendable () -> (Plain, Plain.Sink)
  ) -> (readers: [BlockReader<Plain>], reading: FileReading)? {
    let queue = BlockQueue(
      source, from: start.offset, blockBytes: blockBytes,
      recordBytes: file.settings.limits.recordBytes)
    let threads = max(1, min(16, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    let readers = ParallelMap.results(count: threads) { _ in
      let (rows, sink) = plain()
      return read(queue, BlockReader(file, decisions, rows, into: sink, delimiter: delimiter))
    }
    guard !queue.hasFailed, areFaithful(readers) else { return nil }
    return (readers, reading(readers))
  }

  private func read<Plain>(_ queue: BlockQueue, _ reader: BlockReader<Plain>) -> BlockReader<Plain>
  {
    var reader = reader
    var block = RecordBlock()
    var index = BlockIndex()
    while reader.isSound, queue.next(&block) {
      index.read(block, delimiter: delimiter)
      reader.read(block, index)
    }
    if !reader.isSound { queue.stop() }
    reader.finish()
    return reader
  }

  /// True if the rows that were read in full leave every decision as it is. A plain row cannot
  /// change one: its dates fit the chosen pattern, its numbers the chosen mark.
  private func areFaithful<Plain>(_ readers: [BlockReader<Plain>]) -> Bool {
    let points = readers.contains { $0.survey.decimal.points > 0 }
    let commas = readers.contains { $0.survey.decimal.commas > 0 }
    let isMarkKept =
      switch mark {
      case Byte.point: !commas
      case Byte.comma: !points
      default: !points && !commas && !readers.contains { $0.survey.decimal.ambiguous > 0 }
      }
    let isSignKept = survey.sign != nil || readers.allSatisfy { $0.survey.sign == nil }
    return readers.allSatisfy { $0.isSound && $0.emission.problem == nil } && isMarkKept
      && isSignKept && areKept(survey.dates, readers.map(\.survey.dates))
      && areKept(survey.clocks, readers.map(\.survey.clocks))
  }

  private typealias Ballots = [(column: Int, ballot: DateBallot)]

  /// True if the pattern of each column must stay the one with the fewest failures. All failures
  /// of the chosen one are in rows that were read in full; those of the others are at least the
  /// ones of the first block.
  private func areKept(_ first: Ballots, _ later: [Ballots]) -> Bool {
    first.indices.allSatisfy { place in
      let (column, ballot) = first[place]
      let isEmpty = ballot.filled == 0 && later.allSatisfy { $0[place].ballot.filled == 0 }
      if isEmpty { return true }
      guard let pattern = decisions.patterns[column],
        let chosen = ballot.patterns.firstIndex(of: pattern)
      else { return false }
      let failures = later.reduce(ballot.failures[chosen]) { sum, ballots in
        sum + ballots[place].ballot.failures[chosen]
      }
      let others = ballot.failures.indices.filter { $0 != chosen }
      return failures * 2 <= ballot.filled
        && others.allSatisfy { failures < ballot.failures[$0] }
    }
  }

  /// What became of all rows, with their lines in the file.
  private func reading<Plain>(_ readers: [BlockReader<Plain>]) -> FileReading {
    var reading = FileReading(file: file, status: .read)
    reading.dialect = file.dialect(decisions.mark)
    var line = start.line - 1
    for part in readers.flatMap(\.parts).sorted(by: { $0.number < $1.number }) {
      reading.skipped += part.skipped.map { .init(line: $0.line + line, reason: $0.reason) }
      reading.refused += part.refused.map {
        .init(line: $0.line + line, column: $0.column, reason: $0.reason)
      }
      line += part.lines
    }
    for reader in readers {
      reading.rowsRead += reader.rows.read
      reading.rowsUsed += reader.rows.used
    }
    return reading
  }
}
