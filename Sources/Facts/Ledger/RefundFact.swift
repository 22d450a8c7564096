package import Measures
package import Records

/// Money given back, positive, in the reporting currency.
package struct RefundFact: Sendable {
  /// The row behind it.
  package var place: Place
  /// Local business day of the refund.
  package var day: Day
  /// Index into `FactTable.stores`.
  package var store: Int
  /// Net amount given back in minor units.
  package var net: Int64
  /// Margin lost with it, in ten-thousandths of a minor unit, if known.
  package var margin: Int64?
  /// Index into `FactTable.receipts` of the sale it belongs to; `nil` if unmatched.
  package var receipt: Int?
}
