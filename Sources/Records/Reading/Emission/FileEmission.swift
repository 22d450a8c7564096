import Measures

/// The last pass over a file: every row becomes records, a skip or a refusal, and is counted.
struct FileEmission<Sink: RecordSink> {
  private let file: OpenFile
  private let tracksKeys: Bool
  private let keyColumns: [Int]
  private let isUnique: Bool
  /// True if a record may depend on being on the first row of its receipt.
  private let asksForFirst: Bool
  private var evaluator: RowEvaluator
  private var stage: RowStage
  /// The records of the row that was read last.
  private var drafts = DraftList()
  private var checks: FileChecks
  private var orders: OrderBook?
  /// A key of the row that is read.
  private var key: [UInt8] = []
  private var firsts = SymbolTable()
  private var uniques = SymbolTable()
  private var days = FileDays()
  /// What a row revealed that forbids reading the file at all.
  private(set) var problem: FileProblem?
  /// What became of the rows so far.
  private(set) var reading: FileReading
  /// Where the records went.
  var sink: Sink

  /// Ready to read the rows of a file under what was decided. `tracksKeys` keeps the key of each
  /// row, to replace re-imported ones.
  init(_ file: OpenFile, _ decisions: FileDecisions, into sink: Sink, tracksKeys: Bool) {
    self.file = file
    self.sink = sink
    keyColumns = file.profile.grain.key
    isUnique = file.profile.grain.isUnique
    self.tracksKeys = tracksKeys && !keyColumns.isEmpty
    asksForFirst = !file.profile.grain.receipt.isEmpty && file.profile.asksForFirst
    evaluator = RowEvaluator(file, decisions)
    stage = RowStage(file.profile, file.partners)
    checks = FileChecks(file.profile)
    reading = FileReading(file: file, status: .read)
    reading.dialect = file.dialect(decisions.mark)
  }

  /// Reads the whole file; `survey` is the pass before.
  mutating func readAll(_ survey: FileSurvey) {
    if file.profile.order != nil { readOrders() }
    if let block = file.profile.blocks.first { sink.reserve(survey.rows, of: block.kind) }
    _ = file.rows.forEach { row in take(&row) }
    finish(survey)
  }

  /// Reads one row.
  mutating func take(_ row: inout LogicalRow) {
    reading.rowsRead += 1
    let verdict = stage.judge(&row)
    if case .refuse(let problem) = verdict, problem.reason == .joinMissingRow {
      return refuse(row, problem)
    }
    checks.receipt(row, evaluator)
    switch verdict {
    case .skip(let reason): skip(row, reason)
    case .refuse(let problem): refuse(row, problem)
    case .go:
      do throws(RowProblem) {
        if let reason = try evaluator.skipReason(row, stage.rules) {
          skip(row, reason)
        } else {
          try emit(row, stage.rules)
        }
      } catch {
        refuse(row, error)
      }
    }
  }

  private mutating func emit(_ row: LogicalRow, _ rules: RowRules) throws(RowProblem) {
    if asksForFirst { row.write(key: rules.receipt, to: &key) }
    let isFirst = !asksForFirst || firsts.known(key.span) == nil
    let verdict = orders?.verdict(row) ?? .gross
    try evaluator.draft(
      row, rules, isFirst: isFirst, basis: verdict == .net ? .net : .gross, into: &drafts)
    if verdict == .mismatch { try evaluator.orderLine(&drafts, row, isFirst: isFirst) }
    if isUnique {
      let key = row.key(keyColumns)
      if uniques.known(key) != nil { throw RowProblem(.duplicateKey, keyColumns.first) }
      _ = uniques.symbol(key)
    }
    if asksForFirst { _ = firsts.symbol(key) }
    reading.rowsUsed += 1
    checks.used(row, evaluator)
    guard problem == nil else { return }
    if tracksKeys, !drafts.isEmpty {
      row.write(key: keyColumns, to: &key)
      sink.note(key[...], line: row.line)
    }
    for index in drafts.indices {
      note(drafts[index], line: row.line)
      sink.add(drafts[index], Place(file: file.index, line: row.line))
    }
  }

  private mutating func skip(_ row: LogicalRow, _ reason: SkipReason) {
    reading.skipped.append(.init(line: row.line, reason: reason))
    if reason == .total { checks.total(row, evaluator) }
  }

  private mutating func refuse(_ row: LogicalRow, _ problem: RowProblem) {
    if problem.reason == .currencyUnknown || problem.reason == .periodUnknown {
      // The row is fine; it is the file that leaves a question open.
      if self.problem?.reason != .currencyUnknown { self.problem = FileProblem(problem.reason) }
      return
    }
    let name = problem.question ?? problem.column.map { file.headerName($0) }
    reading.refused.append(.init(line: row.line, column: name, reason: problem.reason))
    reading.diagnostics.append(file.diagnostic(problem, row, evaluator.decisions))
  }

  /// A pass of its own: whether an order's amounts include tax stands at the end of its rows.
  private mutating func readOrders() {
    guard let rule = file.profile.order else { return }
    var book = OrderBook(rule, receipt: file.profile.grain.receipt)
    var stage = RowStage(file.profile, file.partners)
    _ = file.rows.forEach { row in
      guard case .go = stage.judge(&row) else { return }
      do throws(RowProblem) {
        try evaluator.draft(row, stage.rules, isFirst: true, basis: .gross, into: &drafts)
        if !drafts.isEmpty { book.add(row, evaluator) }
      } catch {
        // The reading of the rows will say what is wrong with it.
      }
    }
    book.close()
    orders = book
  }

  private mutating func finish(_ survey: FileSurvey) {
    let declared = file.preamble?.declaredRows
    let (found, warned) = checks.results(rowsRead: reading.rowsRead, declared: declared)
    if let declared, declared != reading.rowsRead, problem?.reason != .currencyUnknown {
      problem = FileProblem(.rowCountMismatch)
    }
    if let problem {
      let refused = file.refusal(problem)
      reading = refused
      return
    }
    let (days, stray) = days.result(canStray: canStray)
    (reading.firstDay, reading.lastDay) = (days?.lowerBound, days?.upperBound)
    reading.checks = found
    reading.warnings = warned
    if let stray { reading.warnings.append(.init(reason: .farDate, line: stray)) }
    reading.warnings += (orders?.mismatches ?? []).map { .init(reason: .orderMismatch, line: $0) }
    if file.encoding.isGuessed { warn(.encodingGuessed) }
    if file.preamble?.isIncomplete == true { warn(.incompleteData) }
    if evaluator.hasUnknownZone { warn(.zoneUnknown) }
    if let line = survey.outcome.ignoredFrom {
      reading.warnings.append(.init(reason: .restIgnored, line: line))
    }
    reading.warnings.sort {
      $0.reason != $1.reason
        ? $0.reason.rawValue < $1.reason.rawValue : ($0.line ?? 0) < ($1.line ?? 0)
    }
    reading.diagnostics += reading.warnings.map { file.diagnostic($0) }
  }

  /// Notes when something happened.
  private mutating func note(_ draft: borrowing Draft, line: Int) {
    if let (stamp, _) = draft.stamp(.at) { days.note(stamp.day...stamp.day, line: line) }
    if let period = draft.period { days.note(period, line: line) }
  }

  /// Sales, contacts, visits and costs follow each other; a birthday or a plan may lie far away.
  private var canStray: Bool {
    file.profile.blocks.allSatisfy { block in
      switch block.kind {
      case .receiptLine, .refund, .touch, .touchAggregate, .visitAggregate, .spend: true
      default: false
      }
    }
  }

  private mutating func warn(_ reason: ProblemCode) {
    reading.warnings.append(.init(reason: reason, line: nil))
  }
}

extension FileEmission where Sink == RecordWriter {
  /// The records; none if the file had to be refused after all.
  var records: FileRecords { problem == nil ? sink.records : FileRecords() }
}
