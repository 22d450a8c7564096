import Measures
import Reporting

/// Quantities as the data files print them: exact, in one unit, without words.
enum DataNumber {
  /// The number; empty where not known, `<10` where fewer persons than that are meant,
  /// `hidden` where the number would give such a group away.
  static func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .money(let money): money.plain
    case .count(let count): String(count)
    case .share(let ratio): PlainDecimal.text(ratio.value) ?? ""
    case .number(let value, decimals: _): PlainDecimal.text(value) ?? ""
    case .unknown: ""
    case .suppressed(let below): "<\(below)"
    case .withheld: "hidden"
    }
  }

  /// A bound of an estimate in the unit of its quantity; amounts to the minor unit.
  static func bound(_ value: Double, like quantity: Quantity) -> String {
    guard case .money(let money) = quantity, value.magnitude < 1e15 else {
      return PlainDecimal.text(value) ?? ""
    }
    return Money(rounding: value, currency: money.currency).plain
  }
}
