import Measures

/// Turns one row into drafts of records, or says why it cannot (FORMATS §5.3–5.5).
struct RowEvaluator {
  /// Whether the amounts of an order include tax.
  enum Basis { case net, gross }

  let file: OpenFile
  let decisions: FileDecisions
  private let numericRules: [SkipRule]
  let blocks: [EmitBlock]
  /// For each block what its records need; a switch that makes lists would make them for each row.
  private let demands: [Demands]
  /// For each block the tools that can say something of this file.
  private let tools: [[LiveTool]]
  private(set) var hasUnknownZone = false
  private var zones: [[UInt8]: ZoneTable] = [:]

  init(_ file: OpenFile, _ decisions: FileDecisions) {
    self.file = file
    self.decisions = decisions
    numericRules = file.profile.skips.filter(\.isNumeric)
    blocks = file.profile.blocks
    demands = blocks.map { Demands($0.kind) }
    tools = blocks.map { block in
      block.tools.filter { !$0.tool.isSilent(in: file.layout) }.map { LiveTool($0.field, $0.tool) }
    }
  }

  /// The reason of the first numeric skip rule that holds.
  func skipReason(_ row: LogicalRow, _ rules: RowRules) throws(RowProblem) -> SkipReason? {
    for rule in numericRules where try holds(rule.conditions, row, rules) { return rule.reason }
    return nil
  }

  /// The drafts of a row; `isFirst` on the receipt's first row that counts.
  mutating func drafts(
    _ row: LogicalRow, _ rules: RowRules, isFirst: Bool, basis: Basis
  ) throws(RowProblem) -> [Draft] {
    var drafts: [Draft] = []
    var hasHeld = blocks.isEmpty
    for (number, block) in blocks.enumerated()
    where try holds(block.conditions, row, rules) {
      hasHeld = true
      if block.isOnce, !isFirst { continue }
      let draft = try draft(block, number, row, isFirst: isFirst, basis: basis)
      if block.isPerQuestion {
        drafts += try answers(draft, row)
      } else {
        try check(draft, block, demands[number], row)
        drafts.append(numbered(draft))
      }
    }
    if !hasHeld { throw try unknownValue(row, rules) }
    return drafts
  }

  private mutating func draft(
    _ block: EmitBlock, _ number: Int, _ row: LogicalRow, isFirst: Bool, basis: Basis
  ) throws(RowProblem) -> Draft {
    var draft = Draft(kind: block.kind, block: number, capacity: tools[number].count + 2)
    for live in tools[number] {
      guard let value = try value(live, row, isFirst: isFirst, &draft) else { continue }
      let isBasis = live.field == .amount && block.kind != .spend
      draft.set(isBasis ? basis.field : live.field, value)
    }
    return draft
  }

  /// One draft for each mapped question with an answer.
  private func answers(_ draft: Draft, _ row: LogicalRow) throws(RowProblem) -> [Draft] {
    var drafts: [Draft] = []
    let survey = file.said.survey.map { Array($0.utf8) } ?? Array(file.stem.utf8)
    for (number, question) in file.layout.questions.enumerated() {
      let cell = file.answer(number, row)
      if cell.isEmpty { continue }
      var answer = draft
      answer.set(.survey, .text(survey[...]))
      answer.set(.question, .text(question.id[...]))
      answer.set(.value, .text(cell))
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

  /// An answer with its number.
  private func numbered(_ draft: Draft) -> Draft {
    guard draft.kind == .answer, case .text(let cell)? = draft[.value] else { return draft }
    var answer = draft
    answer.answerNumber = number(cell)
    return answer
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
  private func check(
    _ draft: Draft, _ block: EmitBlock, _ demands: Demands, _ row: LogicalRow
  ) throws(RowProblem) {
    for field in demands.required where draft[field] == nil {
      throw RowProblem(.missingValue, column(of: block, field))
    }
    if !demands.given.isEmpty, !demands.given.contains(where: { draft[$0] != nil }) {
      let columns = block.kind.alternatives.compactMap { column(of: block, $0) }
      throw RowProblem(.missingValue, columns.first(where: file.layout.has) ?? columns.first)
    }
    for (field, low, high) in demands.openRanges {
      guard let number = draft.number(field), low < number, high.map({ number < $0 }) ?? true else {
        throw RowProblem(.outOfRange, column(of: block, field))
      }
    }
    if block.kind == .review, let score = draft.number(.score),
      let low = draft.number(.min), let high = draft.number(.max), score < low || high < score
    {
      throw RowProblem(.outOfRange, column(of: block, .score))
    }
    if block.kind == .answer, case .text(let cell)? = draft[.value],
      let problem = rangeProblem(cell, draft)
    {
      throw RowProblem(problem, column(of: block, .value))
    }
  }

  /// What the records of a block need.
  private struct Demands {
    let required: [Field]
    /// One of these, where some are named.
    let given: [Field]
    let openRanges: [(field: Field, above: PlainNumber, below: PlainNumber?)]

    init(_ kind: RecordKind) {
      (required, openRanges) = (kind.required, kind.openRanges)
      given = kind.alternatives.isEmpty ? [] : kind.alternatives + [.net, .gross]
    }
  }

  func column(of block: EmitBlock, _ field: Field) -> Int? {
    block.tool(field)?.columns.first
  }

  /// A row for which no block holds: the first condition column that fails in every block.
  private func unknownValue(_ row: LogicalRow, _ rules: RowRules) throws(RowProblem) -> RowProblem {
    var failing: [[Int]] = []
    for block in file.profile.blocks {
      var columns: [Int] = []
      for condition in block.conditions where !(try holds([condition], row, rules)) {
        columns.append(condition.column)
      }
      failing.append(columns)
    }
    let everywhere = failing.joined().first { column in failing.allSatisfy { $0.contains(column) } }
    return RowProblem(.unknownValue, everywhere ?? failing.first?.first)
  }

  private func holds(_ conditions: [Condition], _ row: LogicalRow, _ rules: RowRules)
    throws(RowProblem) -> Bool
  {
    for condition in conditions {
      let isTrue =
        condition.isNumeric ? try holds(condition, row) : rules.holds(condition, row)
      if !isTrue { return false }
    }
    return true
  }

  private func holds(_ condition: Condition, _ row: LogicalRow) throws(RowProblem) -> Bool {
    guard let number = try number(condition.column, row) else { return false }
    return switch condition.test {
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
