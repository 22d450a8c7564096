import Measures

/// The full weeks of the data with what every shop took in them.
struct FullWeeks {
  /// Weeks before a test that are looked at: a year for the seasons, and two months for placebos.
  private static let weeksBefore = 60

  private let mondays: [Day]
  private let sales: [[Double]]

  init?(facts: FactTable, coverage: [MonthCoverage]) {
    guard let first = facts.receipts.first?.day.monday, let last = facts.receipts.last?.day else {
      return nil
    }
    let weeks = (last.monday - first) / 7 + 1
    let calendar = WeekCalendar(facts: facts, coverage: coverage, firstMonday: first, weeks: weeks)
    let takings = WeeklyTakings(facts: facts, firstMonday: first, weeks: weeks)
    let full = calendar.covered(takings.sums(of: nil)).indices(where: { $0 != nil })
    mondays = full.map { first + 7 * $0 }
    sales = facts.stores.indices.map { store in
      let own = takings.sums(of: [store]).sales
      return full.map { own[$0] }
    }
  }

  func test(_ test: TestFact, in facts: FactTable) -> ShopTestFacts {
    let before = mondays.indices.filter { mondays[$0] + 6 < test.days.lowerBound }
      .suffix(FullWeeks.weeksBefore)
    let during = mondays.indices.filter {
      test.days.contains(mondays[$0]) && test.days.contains(mondays[$0] + 6)
    }
    let columns = before + during
    let treated = test.arms.filter { $0.kind != .control }.flatMap(\.stores)
    let controls = test.arms.filter { $0.kind == .control }.flatMap(\.stores)
    let stores = controls + treated
    let days = test.days.upperBound - test.days.lowerBound + 1
    return ShopTestFacts(
      channel: test.channel, name: test.id, days: test.days, stores: stores,
      isTreated: controls.map { _ in false } + treated.map { _ in true },
      controlShare: test.controlShare,
      sales: stores.map { store in columns.map { sales[store][$0] } }, start: before.count,
      end: columns.count,
      wholeOverMeasured: during.isEmpty ? 1 : Double(days) / Double(7 * during.count),
      reachedControls: facts.storesPaid(test.channel, on: test.days).intersection(controls).count,
      cost: test.cost ?? facts.cost(channel: test.channel, in: test.days))
  }
}

extension Array {
  /// Indices of the elements for which `holds` is true, ascending.
  fileprivate func indices(where holds: (Element) -> Bool) -> [Int] {
    indices.filter { holds(self[$0]) }
  }
}
