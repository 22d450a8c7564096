import Measures

/// The last pass over a file: every row becomes records, a skip or a refusal, and is counted.
struct FileEmission {
  private let file: OpenFile
  private let survey: FileSurvey
  private let tracksKeys: Bool
  private var evaluator: RowEvaluator
  private var writer: RecordWriter
  private var checks: FileChecks
  private var orders: OrderBook?
  private var firsts = SymbolTable()
  private var uniques = SymbolTable()
  private var problem: FileProblem?
  private(set) var reading: FileReading

  /// Reads the rows of a file under what was decided. `tracksKeys` keeps the key of each row, to
  /// replace re-imported ones.
  init(_ file: OpenFile, _ survey: FileSurvey, _ decisions: FileDecisions, tracksKeys: Bool) {
    self.file = file
    self.survey = survey
    self.tracksKeys = tracksKeys && !file.profile.grain.key.isEmpty
    evaluator = RowEvaluator(file, decisions)
    writer = RecordWriter(key: file.settings.key)
    checks = FileChecks(file.profile)
    reading = FileReading(file: file, status: .read)
    reading.dialect = file.dialect(decisions.mark)
    if file.profile.order != nil { readOrders() }
    var stage = RowStage(file.profile, file.partners)
    _ = file.rows.forEach { row in take(&row, &stage) }
    finish(decisions)
  }

  /// The records; none if the file had to be refused after all.
  var records: FileRecords { problem == nil ? writer.records : FileRecords() }

  private mutating func take(_ row: inout LogicalRow, _ stage: inout RowStage) {
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
        if let reason = try evaluator.skipReason(row, stage) {
          skip(row, reason)
        } else {
          try emit(row, stage)
        }
      } catch {
        refuse(row, error)
      }
    }
  }

  private mutating func emit(_ row: LogicalRow, _ stage: RowStage) throws(RowProblem) {
    let profile = file.profile
    let receipt = row.key(profile.grain.receipt)
    let isFirst = profile.grain.receipt.isEmpty || firsts.known(receipt) == nil
    let verdict = orders?.verdict(row) ?? .gross
    var drafts = try evaluator.drafts(
      row, stage, isFirst: isFirst, basis: verdict == .net ? .net : .gross)
    if verdict == .mismatch { drafts = try evaluator.orderLine(drafts, row, isFirst: isFirst) }
    if profile.grain.isUnique {
      let key = row.key(profile.grain.key)
      if uniques.known(key) != nil { throw RowProblem(.duplicateKey, profile.grain.key.first) }
      _ = uniques.symbol(key)
    }
    if !profile.grain.receipt.isEmpty { _ = firsts.symbol(receipt) }
    reading.rowsUsed += 1
    checks.used(row, evaluator)
    guard problem == nil else { return }
    if tracksKeys, !drafts.isEmpty { writer.note(row.key(profile.grain.key), line: row.line) }
    for draft in drafts {
      note(draft)
      writer.add(draft, Place(file: file.index, line: row.line))
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

  private mutating func note(_ draft: Draft) {
    if let (stamp, _) = writer.stamp(draft) { note(stamp.day...stamp.day) }
    if let days = writer.period(draft) { note(days) }
  }

  private mutating func note(_ days: ClosedRange<Day>) {
    reading.firstDay = min(reading.firstDay ?? days.lowerBound, days.lowerBound)
    reading.lastDay = max(reading.lastDay ?? days.upperBound, days.upperBound)
  }

  /// A pass of its own: whether an order's amounts include tax stands at the end of its rows.
  private mutating func readOrders() {
    guard let rule = file.profile.order else { return }
    var book = OrderBook(rule, receipt: file.profile.grain.receipt)
    var stage = RowStage(file.profile, file.partners)
    _ = file.rows.forEach { row in
      guard case .go = stage.judge(&row) else { return }
      let drafts = try? evaluator.drafts(row, stage, isFirst: true, basis: .gross)
      if let drafts, !drafts.isEmpty { book.add(row, evaluator) }
    }
    book.close()
    orders = book
  }

  private mutating func finish(_ decisions: FileDecisions) {
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
    reading.checks = found
    reading.warnings = warned
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

  private mutating func warn(_ reason: ProblemCode) {
    reading.warnings.append(.init(reason: reason, line: nil))
  }
}
