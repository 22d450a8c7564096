import Measures

/// Which weeks the data cover in full, and which days of them are special.
struct WeekCalendar {
  private let firstMonday: Day
  private let weeks: Int
  private let isFull: [Bool]

  init(facts: FactTable, coverage: [MonthCoverage], firstMonday: Day, weeks: Int) {
    self.firstMonday = firstMonday
    self.weeks = weeks
    let days = facts.receipts.map(\.day)
    let unit = TradingUnit(store: nil, days: days, weekdays: [], closed: nil)
    let known = WeekCalendar.known(facts)
    let gaps = WeekCalendar.gaps(coverage)
    isFull = (0..<weeks).map { week in
      let monday = firstMonday + 7 * week
      let sunday = monday + 6
      guard unit.openDays(from: monday, until: min(sunday, known.lowerBound - 1)) == 0,
        unit.openDays(from: max(monday, known.upperBound + 1), until: sunday) == 0
      else { return false }
      return !gaps.contains { $0.overlaps(monday...sunday) }
    }
  }

  /// Sales of the weeks that are covered in full and have receipts.
  func covered(_ sums: WeeklyTakings.Sums) -> [Double?] {
    (0..<weeks).map { isFull[$0] && sums.receipts[$0] > 0 ? sums.sales[$0] : nil }
  }

  /// The columns of the country's holidays; none for a country that nobody named or described.
  func holidayColumns(country: String?)
    -> (controls: [WeeklyFacts.Control], columns: [[Double]])
  {
    guard let country, let holidays = PublicHolidays(country: country) else { return ([], []) }
    func column(_ value: (Day) -> Bool) -> [Double] {
      (0..<weeks).map { week in
        (0..<7).reduce(0.0) { $0 + (value(firstMonday + 7 * week + $1) ? 1 : 0) }
      }
    }
    return (
      [.holidays, .easter, .advent],
      [
        column(holidays.contains),
        column { (0...6).contains(PublicHolidays.easter(year: $0.month.year) - $0) },
        column { $0.month.month == 12 && $0.day <= 24 },
      ]
    )
  }

  private static func known(_ facts: FactTable) -> ClosedRange<Day> {
    let first = facts.receipts.first?.day ?? facts.asOf
    let last = facts.receipts.last?.day ?? facts.asOf
    return first...max(first, min(last, facts.asOf))
  }

  /// Days of partial months that must not enter a fit (METHOD §2.3).
  private static func gaps(_ coverage: [MonthCoverage]) -> [ClosedRange<Day>] {
    coverage.flatMap { month in
      month.gaps.compactMap { gap -> ClosedRange<Day>? in
        switch gap {
        case .startsLate, .notOver: nil
        case .endsEarly(_, let day):
          day < month.month.last ? day + 1...month.month.last : nil
        case .excludedLines: month.month.first...month.month.last
        }
      }
    }
  }
}
