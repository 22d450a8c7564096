/// A day of the week, Monday first.
package enum Weekday: String, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The number of ISO 8601: 1 for Monday to 7 for Sunday.
  package var number: Int { (Weekday.allCases.firstIndex(of: self) ?? 0) + 1 }
}
