package import Measures

/// A number with its kind, so that nothing is printed in the wrong unit; `unknown` is not zero.
package enum Quantity: Hashable, Sendable {
  /// An amount.
  case money(Money)
  /// A number of things.
  case count(Int)
  /// A share of one.
  case share(Ratio)
  /// Another number, printed with that many decimals.
  case number(Double, decimals: Int)
  /// Not known.
  case unknown
  /// Fewer persons than the privacy minimum: shown as "<n".
  case suppressed(below: Int)
  /// A number that is large enough to be shown, but would give a small group away beside the
  /// others: shown as "hidden".
  case withheld
}
