import Measures

extension FactTable {
  /// Coverage of every month from the first to the last receipt.
  ///
  /// A declared shop must reach its last trading day of the month. Without declared shops all
  /// receipts together must: a shop of a customer sample need not sell every day. Trading days are
  /// the declared weekdays, else those on which at least half of the weeks have receipts.
  /// `tolerance` is the number of trading days that may be missing at either end.
  package func coverage(tolerance: Int) -> [MonthCoverage] {
    guard let firstDay = receipts.first?.day, let lastMonth = receipts.last?.day.month else {
      return []
    }
    let units = tradingUnits
    let allTrading = allTrading
    return (firstDay.month.index...max(lastMonth.index, min(asOf.month, lastMonth + 1).index))
      .map(Month.init(index:)).filter { $0 <= asOf.month }.map { month in
        var gaps: [MonthCoverage.Gap] = []
        if asOf < month.last { gaps.append(.notOver(asOf)) }
        if month == firstDay.month, let open = allTrading.firstOpen(in: month),
          allTrading.openDays(from: open, until: firstDay - 1) > tolerance
        {
          gaps.append(.startsLate(firstDay))
        }
        for unit in units {
          if let gap = unit.endGap(in: month, asOf: asOf, tolerance: tolerance) {
            gaps.append(gap)
          }
        }
        if let lines = excludedLines[month] { gaps.append(.excludedLines(lines)) }
        return MonthCoverage(month: month, gaps: gaps)
      }
  }

  private var allTrading: TradingUnit {
    TradingUnit(store: nil, days: receipts.map(\.day), weekdays: [], closed: nil)
  }

  /// What must be covered: each declared shop that sold, or everything together.
  private var tradingUnits: [TradingUnit] {
    guard declaredStores > 0 else { return [allTrading] }
    var days = [[Day]](repeating: [], count: declaredStores)
    for receipt in receipts where receipt.store < declaredStores {
      days[receipt.store].append(receipt.day)
    }
    return days.enumerated().filter { !$0.element.isEmpty }.map { index, days in
      TradingUnit(
        store: index, days: days, weekdays: stores[index].weekdays, closed: stores[index].closed)
    }
  }
}
