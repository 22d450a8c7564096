/// An exact amount in the minor units of one currency.
///
/// Sums are exact; adding two currencies is our own mistake and stops the program.
package struct Money: Hashable, Sendable {
  /// Cents for the euro; the sign is that of the amount.
  package var minorUnits: Int64
  /// The currency of the amount.
  package let currency: Currency

  /// An amount of `minorUnits` cents (or the like) of `currency`.
  package init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The amount nearest to `units` (half away from zero): an estimate that enters a report.
  package init(rounding units: Double, currency: Currency) {
    let scaled = units * Double(currency.minorUnitsPerUnit)
    self.init(minorUnits: Int64(scaled.rounded(.toNearestOrAwayFromZero)), currency: currency)
  }

  /// No money of that currency.
  package static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency: currency)
  }

  /// The amount in whole units, for arithmetic that ends in an estimate.
  package var units: Double { Double(minorUnits) / Double(currency.minorUnitsPerUnit) }

  /// True below zero.
  package var isNegative: Bool { minorUnits < 0 }

  /// The plain decimal with exactly the minor digits of the currency, such as `-1234.50`.
  package var plain: String {
    let per = UInt64(currency.minorUnitsPerUnit)
    let (whole, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: per)
    let sign = minorUnits < 0 ? "-" : ""
    guard per > 1 else { return "\(sign)\(whole)" }
    let digits = String(rest)
    let padding = String(repeating: "0", count: currency.minorDigits - digits.utf8.count)
    return "\(sign)\(whole).\(padding)\(digits)"
  }

  package static func + (left: Money, right: Money) -> Money {
    precondition(left.currency == right.currency, "Amounts of two currencies cannot be added.")
    return Money(minorUnits: left.minorUnits + right.minorUnits, currency: left.currency)
  }

  package static func - (left: Money, right: Money) -> Money { left + (-right) }

  package static func += (left: inout Money, right: Money) { left = left + right }

  package static prefix func - (money: Money) -> Money {
    Money(minorUnits: -money.minorUnits, currency: money.currency)
  }
}
