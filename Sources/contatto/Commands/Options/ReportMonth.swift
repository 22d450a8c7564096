import Measures

/// Which month is reported and what the report may know.
struct ReportMonth: Equatable, Sendable {
  /// The month.
  let month: Month
  /// The last day that counts.
  let asOf: Day

  /// The month and day from what was asked for.
  ///
  /// `today` is the business day of the run. Without `--as-of` the month must be over, and the
  /// report knows nothing after its last day (OPERATIONS §2.4).
  init(month: String?, asOf: String?, today: Day, lag: Int) throws(Refusal) {
    let due = today.month - lag
    let wanted = try ReportMonth.month(month) ?? due
    if let asOf {
      guard let day = Day(iso: asOf) else {
        throw Refusal(
          .usage, "--as-of \(Messages.escaped(asOf)) is not a date", hint: "for example 2026-10-31")
      }
      guard day >= wanted.first else {
        throw Refusal(.usage, "--as-of \(day) lies before the month \(wanted)")
      }
      self.asOf = day
    } else {
      guard wanted < today.month else {
        throw Refusal(
          .usage, "the month \(wanted) is not over",
          hint: "the last complete month is \(today.month - 1); --as-of DATE reports a part")
      }
      self.asOf = wanted.last
    }
    self.month = wanted
  }

  /// A month and day that are known to fit.
  init(month: Month, asOf: Day) {
    self.month = month
    self.asOf = asOf
  }

  static func month(_ text: String?) throws(Refusal) -> Month? {
    guard let text else { return nil }
    if let month = Month(iso: text) { return month }
    throw Refusal(
      .usage, "--month \(Messages.escaped(text)) is not a month", hint: "for example 2026-10")
  }
}
