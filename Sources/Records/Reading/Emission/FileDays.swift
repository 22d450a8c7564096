import Measures

/// From when to when the records of a file reach, without days that somebody mistyped.
///
/// One receipt of 2062 must not say that the data of this month are complete.
struct FileDays {
  /// The records of about a year: how many, from when to when, and the line of the first one.
  private struct Year {
    let number: Int
    var count: Int
    var days: ClosedRange<Day>
    let line: Int
  }

  /// Fewer records say nothing about what is usual.
  private static let fewest = 8
  /// Records that lie years away from all others are stray if they are one, or at most this part.
  private static let part = 50

  private var years: [Year] = []
  /// The place of the year of the last record: neighbouring rows mostly share it.
  private var last = 0

  /// Notes when something happened.
  mutating func note(_ days: ClosedRange<Day>, line: Int) {
    let number = days.lowerBound.number / 366
    if !years.indices.contains(last) || years[last].number != number {
      guard let known = years.firstIndex(where: { $0.number == number }) else {
        last = years.count
        years.append(Year(number: number, count: 1, days: days, line: line))
        return
      }
      last = known
    }
    years[last].count += 1
    let all = years[last].days
    if days.lowerBound < all.lowerBound || days.upperBound > all.upperBound {
      years[last].days =
        min(all.lowerBound, days.lowerBound)...max(all.upperBound, days.upperBound)
    }
  }

  /// The days of all records but the stray ones, and the line of the first stray one; `nil`
  /// without records. Only where `canStray`, days far away are mistakes.
  func result(canStray: Bool) -> (days: ClosedRange<Day>?, stray: Int?) {
    let groups = FileDays.groups(years.sorted { $0.number < $1.number })
    let count = years.reduce(0) { $0 + $1.count }
    var kept = groups
    if canStray, count >= FileDays.fewest {
      kept.removeAll { group in
        group.reduce(0) { $0 + $1.count } <= max(1, count / FileDays.part)
      }
    }
    if kept.isEmpty { kept = groups }
    let lines = Set(kept.joined().map(\.line))
    let stray = years.map(\.line).filter { !lines.contains($0) }.min()
    let days = kept.joined().map(\.days)
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else {
      return (nil, nil)
    }
    return (first...last, stray)
  }

  /// Years with less than two empty ones between them belong together.
  private static func groups(_ sorted: [Year]) -> [[Year]] {
    var groups: [[Year]] = []
    for year in sorted {
      if let before = groups.last?.last, year.number - before.number <= 2 {
        groups[groups.count - 1].append(year)
      } else {
        groups.append([year])
      }
    }
    return groups
  }
}
