import Measures

/// The counted days of one weekday at one desk.
struct ServiceWeekday {
  /// How many days.
  let days: Int
  /// Visits on a day.
  let visits: Double
  /// Capacity of a day.
  let capacity: Double
  /// Days with more visits than capacity.
  let full: Int

  /// Share of the capacity that was used.
  var used: Double { visits / capacity }

  /// The days of a weekday (1 Monday to 7 Sunday); `nil` without one.
  init?(_ desk: ServiceDesk, weekday: Int) {
    let own = desk.days.filter { $0.day.weekday == weekday }
    guard !own.isEmpty else { return nil }
    days = own.count
    visits = Double(own.reduce(0) { $0 + $1.visits }) / Double(own.count)
    capacity = Double(own.reduce(0) { $0 + $1.capacity }) / Double(own.count)
    full = own.count { $0.visits > $0.capacity }
  }
}
