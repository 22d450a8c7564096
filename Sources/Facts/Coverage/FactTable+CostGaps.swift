package import Measures

extension FactTable {
  /// The longest run of days without any cost in a month, for a channel (index) whose cost usually
  /// covers the days one by one; `nil` if there is none of two days or more.
  package func costGap(channel: Int, in month: Month) -> ClosedRange<Day>? {
    let before = month - 3
    var covered: Set<Int> = []
    var isDaily = false
    for cost in costs where register.channelOfTouchpoint[cost.touchpoint] == channel {
      guard cost.to >= before.first, cost.from <= month.last else { continue }
      if cost.from == cost.to { isDaily = true }
      for day in max(cost.from, before.first).number...min(cost.to, month.last).number {
        covered.insert(day)
      }
    }
    let usual = (before.first.number..<month.first.number).filter(covered.contains).count
    // Less than four days in five are flights, not a source that reports every day.
    guard isDaily, usual * 5 >= (month.first - before.first) * 4 else { return nil }
    var longest: ClosedRange<Day>?
    var start: Int?
    for day in month.first.number...(month.last.number + 1) {
      let isOpen = day <= min(month.last, asOf).number && !covered.contains(day)
      if isOpen {
        start = start ?? day
      } else if let first = start {
        let run = Day(number: first)...Day(number: day - 1)
        if day - first >= 2, day - first > (longest.map { $0.upperBound - $0.lowerBound + 1 } ?? 0)
        {
          longest = run
        }
        start = nil
      }
    }
    return longest
  }
}
