import Measures

extension FactTable {
  /// Sales and spend by week; `nil` without sales or without any spend.
  ///
  /// `coverage` says which months are partial; `country` (ISO 3166) whose holidays count.
  package func weekly(coverage: [MonthCoverage], country: String?) -> WeeklyFacts? {
    guard let first = receipts.first?.day, let last = receipts.last?.day else { return nil }
    let monday = first.monday
    let weeks = (last.monday - monday) / 7 + 1
    let ledger = SpendLedger(facts: self, firstMonday: monday, weeks: weeks)
    guard !ledger.channels.isEmpty else { return nil }
    let calendar = WeekCalendar(facts: self, coverage: coverage, firstMonday: monday, weeks: weeks)
    let takings = WeeklyTakings(facts: self, firstMonday: monday, weeks: weeks)
    let conditions = WeekConditions(facts: self, firstMonday: monday, weeks: weeks)
    let shared = calendar.holidayColumns(country: country)
    func series(_ store: Int?, _ stores: Set<Int>?) -> WeeklyFacts.Series {
      let own = takings.sums(of: stores)
      return WeeklyFacts.Series(
        store: store, sales: calendar.covered(own), spend: ledger.spend(of: store),
        earlier: ledger.earlier(of: store),
        controls: shared.columns + [own.openDays, own.promotion]
          + conditions.columns(of: store))
    }
    let shops = ledger.isKnownByShop ? takings.steadyStores : []
    var weekly = WeeklyFacts(
      firstMonday: monday, weeks: weeks, channels: ledger.channels,
      series: shops.count > 2 ? shops.map { series($0, [$0]) } : [series(nil, nil)],
      controls: shared.controls + [.openDays, .promotion]
        + conditions.labels.map { _ in .condition })
    weekly.conditions = conditions.labels
    weekly.hasDemandProxy = conditions.hasDemand
    return weekly
  }
}
