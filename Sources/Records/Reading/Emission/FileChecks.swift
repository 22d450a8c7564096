import Measures

/// Compares what was read with the file's own totals (FORMATS §6.10).
struct FileChecks {
  private let profile: Profile
  private let product: NumberTool?
  private var sum = ExactNumber.zero
  private var rows = 0
  private var totals: [ExactNumber] = []
  private var receipts = SymbolTable()
  private var receiptSums: [(sum: ExactNumber?, total: ExactNumber?, rows: Int, line: Int)] = []

  init(_ profile: Profile) {
    self.profile = profile
    product = profile.verification.receipt == nil ? nil : FileChecks.product(profile)
  }

  /// Notes a row that gave its records.
  mutating func used(_ row: LogicalRow, _ evaluator: RowEvaluator) {
    guard let column = profile.verification.total else { return }
    rows += 1
    if let number = try? evaluator.number(column, row), let next = sum.plus(number) { sum = next }
  }

  /// Notes a row that holds a total.
  mutating func total(_ row: LogicalRow, _ evaluator: RowEvaluator) {
    guard let column = profile.verification.total else { return }
    if let number = try? evaluator.number(column, row) { totals.append(number) }
  }

  /// Notes any row of a receipt, also one that is skipped.
  mutating func receipt(_ row: LogicalRow, _ evaluator: RowEvaluator) {
    guard let product, let column = profile.verification.receipt, !row.isOfWrongWidth else {
      return
    }
    let symbol = receipts.symbol(row.key(profile.grain.receipt))
    let index = Int(symbol.index)
    if index == receiptSums.count {
      let total = (try? evaluator.number(column, row)) ?? nil
      receiptSums.append((.zero, total, 0, row.line))
    }
    let value = (try? evaluator.number(product, row, isFirst: true)) ?? nil
    receiptSums[index].sum = value.flatMap { receiptSums[index].sum?.plus($0) }
    receiptSums[index].rows += 1
  }

  /// What the comparisons say; `declared` is the file's own number of rows.
  func results(rowsRead: Int, declared: Int?) -> (
    checks: [FileReading.Check], warnings: [FileReading.Warning]
  ) {
    var checks: [FileReading.Check] = []
    var warnings: [FileReading.Warning] = []
    if !totals.isEmpty {
      let isRight = totalsAgree
      checks.append(.init(kind: .totalRow, isRight: isRight))
      if !isRight { warnings.append(.init(reason: .totalMismatch, line: nil)) }
    }
    if let declared { checks.append(.init(kind: .rowCount, isRight: declared == rowsRead)) }
    if !receiptSums.isEmpty {
      let wrong = receiptSums.filter { !FileChecks.agrees($0.sum, $0.total, rows: $0.rows) }
      checks.append(.init(kind: .receiptTotal, isRight: wrong.isEmpty))
      warnings += wrong.map { .init(reason: .receiptMismatch, line: $0.line) }
    }
    return (checks, warnings)
  }

  /// Our sum is one of the totals, or the sum of all of them.
  private var totalsAgree: Bool {
    let all = totals.reduce(ExactNumber?.some(.zero)) { $0?.plus($1) }
    return (totals + (all.map { [$0] } ?? [])).contains {
      FileChecks.agrees(sum, $0, rows: rows)
    }
  }

  private static func agrees(_ sum: ExactNumber?, _ total: ExactNumber?, rows: Int) -> Bool {
    guard let sum, let total else { return false }
    return sum.isNear(total, within: ExactNumber(mantissa: Int128(5 * rows), places: 3))
  }

  /// Quantity times price, as the blocks of the profile compute it.
  private static func product(_ profile: Profile) -> NumberTool? {
    for (_, tool) in profile.blocks.flatMap(\.tools) {
      if case .amount(let number) = tool, case .product = number.source {
        return number.withoutSign
      }
    }
    return nil
  }
}
