import Measures

/// The owner's measurements as columns of the weeks.
struct WeekConditions {
  /// A condition known on fewer of the weeks than this explains none of them.
  private static let knownShare = 0.75

  /// What was measured, by the bytes of its name.
  let labels: [String]
  /// True if one of them stands for demand itself.
  let hasDemand: Bool
  private let readings: [[ConditionFact]]
  private let firstMonday: Day
  private let weeks: Int

  init(facts: FactTable, firstMonday: Day, weeks: Int) {
    self.firstMonday = firstMonday
    self.weeks = weeks
    var byLabel: [String: [ConditionFact]] = [:]
    for condition in facts.conditions { byLabel[condition.label, default: []].append(condition) }
    let known = byLabel.keys.sorted(by: Ordering.precedes).filter { label in
      let found = WeekConditions.means(
        byLabel[label] ?? [], firstMonday: firstMonday, weeks: weeks)
      let count = found.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
      return Double(count) >= WeekConditions.knownShare * Double(weeks)
    }
    labels = known
    readings = known.map { byLabel[$0] ?? [] }
    hasDemand = readings.contains { $0.contains(where: \.isDemand) }
  }

  /// One column for each label: the mean of the days of the week on which it is known, in a shop
  /// or in all; a week of which nothing is known has the mean of the others.
  func columns(of store: Int?) -> [[Double]] {
    readings.map { all in
      let own = all.filter { store == nil || $0.store == nil || $0.store == store }
      let means = WeekConditions.means(own, firstMonday: firstMonday, weeks: weeks)
      let usual = Moments.mean(means.compactMap(\.self)) ?? 0
      return means.map { $0 ?? usual }
    }
  }

  private static func means(
    _ readings: [ConditionFact], firstMonday: Day, weeks: Int
  ) -> [Double?] {
    var sums = [Double](repeating: 0, count: weeks)
    var days = [Int](repeating: 0, count: weeks)
    for reading in readings {
      let first = max(reading.days.lowerBound, firstMonday)
      let last = min(reading.days.upperBound, firstMonday + (7 * weeks - 1))
      guard first <= last else { continue }
      for number in first.number...last.number {
        let week = (number - firstMonday.number) / 7
        sums[week] += reading.value
        days[week] += 1
      }
    }
    return zip(sums, days).map { $1 > 0 ? $0 / Double($1) : nil }
  }
}
