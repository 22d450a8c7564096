import Measures
import Reporting

/// A published figure of a closed month that is another one today.
struct Restatement {
  /// The report that published it.
  let report: (month: Month, revision: Int)
  /// As it was published.
  let before: PublishedFigure
  /// As it is now.
  let now: Quantity
  /// Why.
  let cause: Cause

  /// The change as a share of the old value; `nil` where one of them is not known or zero.
  var share: Double? {
    guard let old = Restatement.number(before.value), let new = Restatement.number(now), old != 0
    else { return nil }
    return (new - old) / old.magnitude
  }

  /// The size of a value in its own unit; `nil` where it has none.
  static func number(_ quantity: Quantity) -> Double? {
    switch quantity {
    case .money(let money): Double(money.minorUnits)
    case .count(let count): Double(count)
    case .share(let ratio): ratio.value
    case .number(let number, decimals: _): number
    case .unknown, .suppressed, .withheld: nil
    }
  }

  /// True if two values print differently: to the minor unit, the count, a tenth of a percent.
  static func differ(_ old: Quantity, _ new: Quantity) -> Bool {
    guard let left = number(old), let right = number(new) else {
      return (number(old) == nil) != (number(new) == nil)
    }
    let step: Double =
      switch new {
      case .money, .count: 0.5
      case .share: 0.0005
      case .number(_, let decimals): decimals == 0 ? 0.5 : decimals == 1 ? 0.05 : 0.005
      case .unknown, .suppressed, .withheld: 0
      }
    return (left - right).magnitude >= step
  }
}
