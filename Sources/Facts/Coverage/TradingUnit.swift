import Measures

/// The days on which a shop, or everything together, usually trades and did trade.
struct TradingUnit {
  /// Index of the shop; `nil` for everything together.
  let store: Int?
  private let lastByMonth: [Month: Day]
  private let firstDay: Day
  private let isOpen: [Bool]
  private let closed: Day?

  /// `days` are the days of its receipts in order, with repeats.
  init(store: Int?, days: [Day], weekdays: [Int], closed: Day?) {
    self.store = store
    self.closed = closed
    firstDay = days.first ?? Day(number: 0)
    var last: [Month: Day] = [:]
    var tradedDays: Set<Int> = []
    var before: Day?
    for day in days where day != before {
      before = day
      last[day.month] = max(last[day.month] ?? day, day)
      tradedDays.insert(day.number)
    }
    lastByMonth = last
    guard weekdays.isEmpty else {
      isOpen = (1...7).map(weekdays.contains)
      return
    }
    let span = (days.last ?? firstDay) - firstDay + 1
    var traded = [Int](repeating: 0, count: 7)
    for number in tradedDays { traded[Day(number: number).weekday - 1] += 1 }
    let weeks = max(1, span / 7)
    isOpen = traded.map { $0 * 2 >= weeks }
  }

  /// The gap at the end of a month that this unit leaves, if it does.
  func endGap(in month: Month, asOf: Day, tolerance: Int) -> MonthCoverage.Gap? {
    let end = min(month.last, asOf, closed ?? month.last)
    guard firstDay <= end, end >= month.first else { return nil }
    // A unit without any receipt in the month reported nothing since the end of the one before.
    let last = lastByMonth[month] ?? month.first - 1
    guard openDays(from: last + 1, until: end) > tolerance else { return nil }
    return .endsEarly(store: store ?? -1, last)
  }

  /// Trading days between two days, both included.
  func openDays(from first: Day, until last: Day) -> Int {
    guard first <= last else { return 0 }
    return (first.number...last.number).filter { isOpen[Day(number: $0).weekday - 1] }.count
  }

  /// The first trading day of a month.
  func firstOpen(in month: Month) -> Day? {
    (month.first.number...month.last.number).map(Day.init(number:)).first {
      isOpen[$0.weekday - 1]
    }
  }
}
