package import Measures

extension Wording {
  /// A cell as it stands in a table: amounts to the minor unit, so that columns add up.
  package func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let phrase): text(phrase)
    case .quantity(let quantity): text(quantity)
    case .estimate(let quantity, let interval): estimate(quantity, interval)
    case .verdict(let verdict): text(verdict.word)
    case .grade(let grade): grade.rawValue
    case .day(let day): dates.day(day)
    case .month(let month): dates.month(month)
    }
  }

  /// A cell as it stands in a tile or beside a chart: amounts in whole units.
  package func tileText(_ cell: Cell) -> String {
    if case .quantity(.money(let money)) = cell { numbers.money(money) } else { text(cell) }
  }

  /// A quantity as it stands in a table: unknown is "–", suppressed "<10", withheld
  /// "hidden", zero 0.
  package func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .money(let money): numbers.exactMoney(money)
    case .count(let count): numbers.count(count)
    case .share(let ratio): numbers.share(ratio, decimals: Wording.shareDecimals)
    case .number(let value, let decimals): numbers.number(value, decimals: decimals)
    case .unknown: NumberWording.unknown
    case .suppressed(let limit): "<" + numbers.count(limit)
    case .withheld: text(Phrase("cell.withheld"))
    }
  }

  /// An estimate with its bounds in the precision of the estimate: "1.62 (1.21–2.08)".
  ///
  /// Amounts are in whole units, because cents of an estimate would be a pretence.
  package func estimate(_ quantity: Quantity, _ interval: Interval) -> String {
    let bounds = bounds(quantity, interval)
    return bounds.isEmpty ? text(quantity) : "\(tileText(.quantity(quantity))) (\(bounds))"
  }

  /// The bounds alone, in the unit of the quantity: "1.21–2.08", "€900–1,500".
  package func bounds(_ quantity: Quantity, _ interval: Interval) -> String {
    guard let low = DecimalDigits(interval.low), let high = DecimalDigits(interval.high) else {
      return ""
    }
    switch quantity {
    case .money(let money):
      return numbers.tableRange(
        low, high, decimals: 0, affixes: numbers.moneyAffixes(money.currency))
    case .share:
      return numbers.tableRange(
        low.shifted(by: 2), high.shifted(by: 2), decimals: Wording.shareDecimals,
        affixes: numbers.percentAffixes)
    case .count: return numbers.tableRange(low, high, decimals: 0, affixes: Affixes())
    case .number(_, let decimals):
      return numbers.tableRange(low, high, decimals: decimals, affixes: Affixes())
    case .unknown, .suppressed, .withheld: return ""
    }
  }

  /// Decimals of a percentage in tables and tiles.
  private static let shareDecimals = 1
}
