package import Measures

/// The unit of a chart's axis.
package enum Measure: Hashable, Sendable {
  /// Amounts of a currency, in units.
  case money(Currency)
  /// Whole counts.
  case count
  /// Shares of one, shown as percentages.
  case share
  /// Plain numbers with that many decimals (returns per unit of money, stars).
  case number(decimals: Int)
}
