import Glibc
import Measures

/// A table of sales that is read in blocks: everything that was decided on its first block.
struct StreamedTable {
  /// How much of the file decides over it.
  static let headBytes = 1 << 20
  /// Bytes of a block: small enough for the cache of a processor together with its index.
  static let blockBytes = 1 << 17

  private let source: any TextSource
  private let file: OpenFile
  private let plan: SumPlan
  private let survey: FileSurvey
  private let decisions: FileDecisions
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
      case .table(let profile, let header) = file.recognition, SumPlan.isRowwise(profile),
      file.encoding == .utf8 || file.encoding == .utf8Marked, file.layout.duplicate == nil
    else { return nil }
    survey = FileSurvey(file)
    guard survey.outcome.end == .done,
      let decisions = try? FileDecisions(file, survey, peers: []),
      let plan = SumPlan(file, survey, decisions),
      let start = StreamedTable.start(file, header, head)
    else { return nil }
    (self.source, self.file, self.plan) = (source, file, plan)
    (self.decisions, self.start, delimiter) = (decisions, start, header.delimiter)
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

  /// Adds everything up; `nil` if a row contradicts what was decided.
  func sums(by dimensions: Set<SalesSum.Dimension>, blockBytes: Int) -> SalesSums? {
    let queue = BlockQueue(
      source, from: start.offset, blockBytes: blockBytes,
      recordBytes: file.settings.limits.recordBytes)
    let threads = max(1, min(16, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    let readers = ParallelMap.results(count: threads) { _ in read(queue) }
    guard !queue.hasFailed, areFaithful(readers) else { return nil }
    var table = SumTable()
    for reader in readers { table.merge(reader.table) }
    return SalesSums(reading: reading(readers), sums: table.list(by: dimensions))
  }

  private func read(_ queue: BlockQueue) -> SumReader {
    var reader = SumReader(file, plan, decisions, delimiter: delimiter)
    var block = RecordBlock()
    var index = BlockIndex()
    while reader.isSound, queue.next(&block) {
      index.read(block, delimiter: delimiter)
      reader.read(block, index)
    }
    if !reader.isSound { queue.stop() }
    return reader
  }

  /// True if the rows that were read in full leave every decision as it is. A plain row cannot
  /// change one: its dates fit the chosen pattern, its numbers the chosen mark.
  private func areFaithful(_ readers: [SumReader]) -> Bool {
    let points = readers.contains { $0.survey.decimal.points > 0 }
    let commas = readers.contains { $0.survey.decimal.commas > 0 }
    let isMarkKept =
      switch plan.mark {
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
  private func reading(_ readers: [SumReader]) -> FileReading {
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
