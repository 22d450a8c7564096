import Measures

/// The weeks of the business beside those in which a channel was on and off.
struct SwitchedWeeks {
  /// Outside a test a week counts as on from this share of the spend of a week on …
  private static let onShare = 0.5
  /// … and as off up to this one.
  private static let offShare = 0.1

  private let facts: FactTable
  private let firstMonday: Day
  private let sales: [Double?]
  private let controls: [[Double]]
  private let spend: SpendLedger

  init?(facts: FactTable, coverage: [MonthCoverage], country: String?) {
    guard let first = facts.receipts.first?.day.monday, let last = facts.receipts.last?.day else {
      return nil
    }
    self.facts = facts
    firstMonday = first
    let weeks = (last.monday - first) / 7 + 1
    let calendar = WeekCalendar(facts: facts, coverage: coverage, firstMonday: first, weeks: weeks)
    let takings = WeeklyTakings(facts: facts, firstMonday: first, weeks: weeks).sums(of: nil)
    sales = calendar.covered(takings)
    controls =
      calendar.holidayColumns(country: country).columns + [takings.openDays, takings.promotion]
    spend = SpendLedger(facts: facts, firstMonday: first, weeks: weeks)
  }

  /// A test; `nil` if none of its weeks is among those of the data.
  func test(_ test: TestFact) -> SwitchTestFacts? {
    let first = max(0, (test.days.lowerBound.monday - firstMonday) / 7)
    let last = min(sales.count - 1, (test.days.upperBound.monday - firstMonday) / 7)
    guard first <= last else { return nil }
    let window = first..<last + 1
    let declared = states(test, window)
    let spent = spend.channels.firstIndex(of: test.channel).map { spend.spend(of: nil)[$0] }
    return SwitchTestFacts(
      channel: test.channel, name: test.id, days: test.days, sales: sales,
      isOn: states(declared, window, spent: spent), window: window, controls: controls,
      leak: leak(declared, window, spent: spent),
      cost: test.cost ?? facts.cost(channel: test.channel, in: test.days))
  }

  /// The states that the owner declared for the weeks of the test: those assigned, else on in all
  /// full weeks. A week that the test covers in part is of neither.
  private func states(_ test: TestFact, _ window: Range<Int>) -> [Bool?] {
    let off = Set(test.arms.filter { $0.kind == .control }.flatMap(\.weeks))
    let on = Set(test.arms.filter { $0.kind != .control }.flatMap(\.weeks))
    return window.map { week -> Bool? in
      let monday = firstMonday + 7 * week
      guard test.days.contains(monday), test.days.contains(monday + 6) else { return nil }
      if off.isEmpty, on.isEmpty { return true }
      if off.contains(monday) { return false }
      // Where only one side is listed, the other weeks of the test are the other side.
      if on.isEmpty { return true }
      return on.contains(monday) ? true : (off.isEmpty ? false : nil)
    }
  }

  /// The states of all weeks: outside the test the spend tells them.
  private func states(
    _ declared: [Bool?], _ window: Range<Int>, spent: [Double]?
  ) -> [Bool?] {
    let usual = spent.flatMap { mean($0, where: true, declared, window) } ?? 0
    return sales.indices.map { week in
      if window.contains(week) { return declared[week - window.lowerBound] }
      guard let spent, usual > 0 else { return false }
      if spent[week] >= SwitchedWeeks.onShare * usual { return true }
      return spent[week] <= SwitchedWeeks.offShare * usual ? false : nil
    }
  }

  private func leak(_ declared: [Bool?], _ window: Range<Int>, spent: [Double]?) -> Double? {
    guard let spent, let on = mean(spent, where: true, declared, window), on > 0 else {
      return nil
    }
    return (mean(spent, where: false, declared, window) ?? 0) / on
  }

  /// Mean spend of the weeks of a test that were to be on, or off.
  private func mean(
    _ spent: [Double], where state: Bool, _ declared: [Bool?], _ window: Range<Int>
  ) -> Double? {
    Moments.mean(window.filter { declared[$0 - window.lowerBound] == state }.map { spent[$0] })
  }
}
