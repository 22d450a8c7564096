import Measures

/// What the sums of each order say about its amounts (FORMATS §6.7).
struct OrderBook {
  /// How an order is read.
  enum Verdict { case gross, net, mismatch }

  private struct Sums {
    var lines = ExactNumber.zero
    var isBroken = false
    let firstLine: Int
    let less: ExactNumber?
    let subtotal: ExactNumber?
    let plus: ExactNumber?
    let tax: ExactNumber?
    let total: ExactNumber?
  }

  private let rule: Profile.Order
  private let receipt: [Int]
  private var keys = SymbolTable()
  private var sums: [Sums] = []
  private var verdicts: [Verdict] = []

  init(_ rule: Profile.Order, receipt: [Int]) {
    self.rule = rule
    self.receipt = receipt
  }

  /// Adds a row that is neither skipped nor refused.
  mutating func add(_ row: LogicalRow, _ evaluator: RowEvaluator) {
    let symbol = keys.symbol(row.key(receipt))
    if Int(symbol.index) == sums.count { sums.append(first(row, evaluator)) }
    let line = try? evaluator.number(rule.lines, row, isFirst: true)
    if let line, let sum = sums[Int(symbol.index)].lines.plus(line) {
      sums[Int(symbol.index)].lines = sum
    } else {
      sums[Int(symbol.index)].isBroken = true
    }
  }

  /// Judges all orders.
  mutating func close() { verdicts = sums.map(OrderBook.verdict) }

  /// How the order of a row is read; gross for an unknown one.
  func verdict(_ row: LogicalRow) -> Verdict {
    keys.known(row.key(receipt)).map { verdicts[Int($0.index)] } ?? .gross
  }

  /// The first lines of the orders that do not add up.
  var mismatches: [Int] {
    zip(sums, verdicts).filter { $1 == .mismatch }.map(\.0.firstLine)
  }

  private func first(_ row: LogicalRow, _ evaluator: RowEvaluator) -> Sums {
    func number(_ column: Int) -> ExactNumber? { (try? evaluator.number(column, row)) ?? nil }
    var plus: ExactNumber? = .zero
    for column in rule.plus { plus = plus?.plus(number(column) ?? .zero) }
    return Sums(
      firstLine: row.line, less: rule.less.map { number($0) ?? .zero } ?? .zero,
      subtotal: number(rule.subtotal), plus: plus, tax: number(rule.tax) ?? .zero,
      total: number(rule.total))
  }

  private static func verdict(_ sums: Sums) -> Verdict {
    let tolerance = ExactNumber(mantissa: 5, places: 2)
    guard !sums.isBroken, let less = sums.less, let subtotal = sums.subtotal,
      let plus = sums.plus, let tax = sums.tax, let total = sums.total,
      let lines = sums.lines.minus(less), lines.isNear(subtotal, within: tolerance),
      let gross = subtotal.plus(plus), let net = gross.plus(tax)
    else { return .mismatch }
    if gross.isNear(total, within: tolerance) { return .gross }
    return net.isNear(total, within: tolerance) ? .net : .mismatch
  }
}
