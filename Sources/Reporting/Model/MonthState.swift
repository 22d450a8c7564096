/// How settled a month's figures are (METHOD §2.3, OPERATIONS §2.3).
package enum MonthState: String, Sendable, CaseIterable {
  /// The data do not cover all trading days, or lines had to be left out.
  case partial
  /// Complete, but refunds or late effects may still change it.
  case provisional
  /// All windows are over.
  case final
}
