import Measures
import Records

extension FactTable {
  /// Every declared test of shops that is over, in the order of the tests.
  package func shopTests(coverage: [MonthCoverage]) -> [ShopTestFacts] {
    let over = tests.filter { $0.unit == .store && $0.standing(in: self).isReadable }
    guard !over.isEmpty, let weeks = FullWeeks(facts: self, coverage: coverage) else { return [] }
    return over.map { weeks.test($0, in: self) }
  }
}

extension FactTable {
  /// Shops with cost of their own for a channel on some days.
  func storesPaid(_ channel: Int, on days: ClosedRange<Day>) -> Set<Int> {
    Set(
      costs.compactMap { cost in
        guard let store = cost.store, cost.amount > 0, cost.from <= days.upperBound,
          cost.to >= days.lowerBound,
          register.channelOfTouchpoint[cost.touchpoint] == channel
        else { return nil }
        return store
      })
  }
}
