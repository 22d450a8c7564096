package import Facts
package import Measures

/// The days, windows and limits that the tables depend on.
package struct EngineBounds: Equatable, Sendable {
  /// The month of the report.
  package let month: Month
  /// The last day that is known.
  package let asOf: Day
  /// Days of the window in which contact pressure is counted.
  package let windowDays: Int
  /// Windows of customers that are compared.
  package let periods: Int
  /// Days without any contact after which a customer counts as never contacted.
  package let neverDays: Int
  /// The longest lookback of any channel, in days.
  package let lookbackDays: Int
  /// Minor units in one unit of the reporting currency.
  package let minorUnitsPerUnit: Int64

  /// The bounds of a report.
  package init(
    _ facts: FactTable, month: Month, windowDays: Int, periods: Int, neverDays: Int
  ) {
    self.month = month
    asOf = facts.asOf
    self.windowDays = windowDays
    self.periods = periods
    self.neverDays = neverDays
    lookbackDays = facts.register.channels.map(\.lookbackDays).max() ?? 0
    minorUnitsPerUnit = facts.rules.currency.minorUnitsPerUnit
  }

  /// The first month of the twelve that end with the reported one.
  package var yearMonth: Month { month - 11 }

  /// What stands in the SQL for each word in braces.
  var words: [(name: String, value: String)] {
    let numbers = (0..<periods).map { "SELECT \($0) AS period" }.joined(separator: " UNION ALL ")
    return [
      ("as_of", "\(asOf.number)"), ("last_month", "\(asOf.month)"), ("month", "\(month)"),
      ("year_month", "\(yearMonth)"), ("year_start", "\(yearMonth.first.number)"),
      ("window", "\(windowDays)"), ("periods", "\(periods)"), ("never", "\(neverDays)"),
      ("lookback", "\(lookbackDays)"), ("minor_units", "\(minorUnitsPerUnit)"),
      ("numbers", numbers), ("reaching", "'sent', 'coupon_printed', 'called'"),
      ("meeting", "'sent', 'coupon_printed', 'called', 'visited'"),
    ]
  }
}
