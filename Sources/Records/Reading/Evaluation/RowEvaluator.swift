import Measures

/// Turns one row into drafts of records, or says why it cannot (FORMATS §5.3–5.5).
struct RowEvaluator {
  /// Whether the amounts of an order include tax.
  enum Basis { case net, gross }

  let file: OpenFile
  let decisions: FileDecisions
  private let numericRules: [RowSkip]
  let plans: [BlockPlan]
  /// The words that stand for an empty cell.
  let null: WordSet
  /// The zone of the shop.
  let zone: ZoneTable
  /// The column that names the currency of a row.
  let currencyColumn: Int?
  /// For each column, shifted by one for `ColumnScope.firstCell`, the byte of its decimal mark.
  let marks: [UInt8]
  var words: [WordColumn]
  /// For each column, shifted likewise, how its dates are read.
  var dates: [DateColumn]
  private(set) var hasUnknownZone = false
  private var zones: [[UInt8]: ZoneTable] = [:]

  init(_ file: OpenFile, _ decisions: FileDecisions) {
    self.file = file
    self.decisions = decisions
    let profile = file.profile
    numericRules = profile.skips.filter(\.isNumeric).map { RowSkip($0) }
    null = profile.numbers.null.copy
    zone = file.settings.zone
    currencyColumn = profile.currency.column
    let columns = ColumnScope.firstCell..<profile.columns.count
    let mark = decisions.mark == .point ? Byte.point : Byte.comma
    marks = columns.map { $0 >= 0 && file.isCanonical($0) ? Byte.point : mark }
    dates = columns.map { DateColumn(decisions.patterns[$0]) }
    var words: [WordColumn] = []
    plans = profile.blocks.enumerated().map { number, block in
      BlockPlan(block, number, in: file.layout, &words)
    }
    self.words = words
  }

  /// The reason of the first numeric skip rule that holds.
  func skipReason(_ row: LogicalRow, _ rules: RowRules) throws(RowProblem) -> SkipReason? {
    for rule in numericRules where try holds(rule.conditions, row, rules) { return rule.reason }
    return nil
  }

  /// Makes the drafts of a row; `isFirst` on the receipt's first row that counts.
  mutating func draft(
    _ row: LogicalRow, _ rules: RowRules, isFirst: Bool, basis: Basis, into drafts: inout DraftList
  ) throws(RowProblem) {
    drafts.removeAll()
    var hasHeld = plans.isEmpty
    for plan in plans where try holds(plan.conditions, row, rules) {
      hasHeld = true
      if plan.isOnce, !isFirst { continue }
      let index = drafts.begin(plan.kind, block: plan.number)
      try fill(&drafts[index], plan, row, isFirst: isFirst, basis: basis)
      if plan.isPerQuestion {
        let draft = drafts[index]
        drafts.removeLast()
        for answer in try answers(draft, row) { drafts.append(answer) }
      }
    }
    if !hasHeld { throw try unknownValue(row, rules) }
  }

  private mutating func fill(
    _ draft: inout Draft, _ plan: BlockPlan, _ row: LogicalRow, isFirst: Bool, basis: Basis
  ) throws(RowProblem) {
    for number in plan.steps.indices {
      guard let value = try value(plan, number, row, isFirst: isFirst, &draft) else { continue }
      let field = plan.steps[number].field
      let isBasis = field == .amount && plan.kind != .spend
      draft.set(isBasis ? basis.field : field, value)
    }
    if plan.isPerQuestion { return }
    try check(draft, plan, row)
    if plan.kind == .answer { draft.answerNumber = draft.text(.value).flatMap(number) }
  }

  /// One draft for each mapped question with an answer.
  private func answers(_ draft: Draft, _ row: LogicalRow) throws(RowProblem) -> [Draft] {
    var drafts: [Draft] = []
    let survey = file.said.survey.map { Array($0.utf8) } ?? Array(file.stem.utf8)
    for (number, question) in file.layout.questions.enumerated() {
      let cell = file.answer(number, row)
      if cell.isEmpty { continue }
      var answer = draft
      answer.set(.survey, text: survey[...])
      answer.set(.question, text: question.id[...])
      answer.set(.value, text: cell)
      if let low = question.lowest?.plain { answer.set(.min, .number(low)) }
      if let high = question.highest?.plain { answer.set(.max, .number(high)) }
      if let problem = rangeProblem(cell, answer) {
        throw RowProblem(problem, nil, question: question.written)
      }
      answer.answerNumber = self.number(cell)
      guard answer[.at] != nil else {
        throw RowProblem(.missingValue, file.profile.dateColumns(file.layout).first)
      }
      drafts.append(answer)
    }
    return drafts
  }

  /// Why an answer on a scale is no answer.
  private func rangeProblem(_ cell: ArraySlice<UInt8>, _ draft: Draft) -> ProblemCode? {
    guard let low = draft.number(.min), let high = draft.number(.max) else { return nil }
    guard let number = number(cell) else { return .badNumber }
    return number < low || high < number ? .outOfRange : nil
  }

  /// A text as a number under the file's mark.
  func number(_ cell: ArraySlice<UInt8>) -> PlainNumber? {
    NumberToken(cell, readsLeading: false)?.number(decisions.mark)?.plain
  }

  /// Required fields, and scores and answers within their scale.
  private func check(_ draft: Draft, _ plan: BlockPlan, _ row: LogicalRow) throws(RowProblem) {
    let demands = plan.demands
    if !draft.fields.isSuperset(of: demands.allRequired) {
      for field in demands.required where !draft.fields.contains(field) {
        throw RowProblem(.missingValue, column(of: plan.block, field))
      }
    }
    if !demands.given.isEmpty, draft.fields.isDisjoint(with: demands.given) {
      let columns = plan.kind.alternatives.compactMap { column(of: plan.block, $0) }
      throw RowProblem(.missingValue, columns.first(where: file.layout.has) ?? columns.first)
    }
    for (field, low, high) in demands.openRanges {
      guard let number = draft.number(field), low < number, high.map({ number < $0 }) ?? true else {
        throw RowProblem(.outOfRange, column(of: plan.block, field))
      }
    }
    if plan.kind == .review, let score = draft.number(.score),
      let low = draft.number(.min), let high = draft.number(.max), score < low || high < score
    {
      throw RowProblem(.outOfRange, column(of: plan.block, .score))
    }
    if plan.kind == .answer, let cell = draft.text(.value),
      let problem = rangeProblem(cell, draft)
    {
      throw RowProblem(problem, column(of: plan.block, .value))
    }
  }

  func column(of block: EmitBlock, _ field: Field) -> Int? {
    block.tool(field)?.columns.first
  }

  /// A row for which no block holds: the first condition column that fails in every block.
  private func unknownValue(_ row: LogicalRow, _ rules: RowRules) throws(RowProblem) -> RowProblem {
    var failing: [[Int]] = []
    for plan in plans {
      var columns: [Int] = []
      for number in plan.conditions.indices
      where !(try holds(plan.conditions, number, row, rules)) {
        columns.append(plan.conditions[number].column)
      }
      failing.append(columns)
    }
    let everywhere = failing.joined().first { column in failing.allSatisfy { $0.contains(column) } }
    return RowProblem(.unknownValue, everywhere ?? failing.first?.first)
  }

  private func holds(_ conditions: [RowCondition], _ row: LogicalRow, _ rules: RowRules)
    throws(RowProblem) -> Bool
  {
    for number in conditions.indices where !(try holds(conditions, number, row, rules)) {
      return false
    }
    return true
  }

  private func holds(
    _ conditions: [RowCondition], _ place: Int, _ row: LogicalRow, _ rules: RowRules
  ) throws(RowProblem) -> Bool {
    guard conditions[place].isNumeric else { return rules.holds(conditions, place, row) }
    guard let number = try number(conditions[place].column, row) else { return false }
    return switch conditions[place].test {
    case .isNonzero: !number.isZero
    case .isAbove(let limit): limit < number
    case .isBelow(let limit): number < limit
    case .isAtLeast(let limit): !(number < limit)
    default: false
    }
  }

  /// The zone that a cell names; the shop's for an empty or unknown one.
  mutating func zone(_ cell: ArraySlice<UInt8>) -> ZoneTable? {
    if cell.isEmpty { return nil }
    let name = Array(cell)
    if let known = zones[name] { return known }
    let found = ZoneName.find(String(decoding: name, as: UTF8.self), file.settings.zones)
    if found == nil { hasUnknownZone = true }
    zones[name] = found ?? file.settings.zone
    return zones[name]
  }
}

extension RowEvaluator.Basis {
  /// The field that an amount becomes.
  var field: Field { self == .net ? .net : .gross }
}
