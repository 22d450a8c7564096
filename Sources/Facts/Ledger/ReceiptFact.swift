package import Measures
package import Records

/// One receipt after tax, discount and margin, in the reporting currency.
package struct ReceiptFact: Sendable {
  /// The first of its rows.
  package var place: Place
  /// The line of its last row.
  package var lastLine: Int
  /// Local business day.
  package var day: Day
  /// Second of that day, if the clock is known.
  package var second: Int?
  /// Index into `FactTable.stores`.
  package var store: Int
  /// The customer, if the receipt names one.
  package var customer: Person?
  /// New or returning, if the source says so.
  package var customerType: CustomerType?
  /// The number on the receipt.
  package var number: Symbol
  /// Net sales in minor units: without VAT, after discounts, goods and other lines.
  package var net: Int64
  /// The part of `net` that is no goods: shipping, deposits.
  package var otherNet: Int64
  /// Discount given, without VAT.
  package var discount: Int64
  /// The part of it that a code on the receipt gave.
  package var codeDiscount: Int64
  /// Contribution margin in ten-thousandths of a minor unit; `nil` where no margin is known.
  package var margin: Int64?
  /// Rows in the file.
  package var lines: Int
  /// Codes on the receipt.
  package var codes: [Symbol]
  /// True if a refund in the same month took all of it back: out of counts and peaks.
  package var isVoid = false
  /// Refunds of it in the origin view, in minor units.
  package var refunded: Int64 = 0
  /// Margin of those refunds, like `margin`.
  package var refundedMargin: Int64 = 0

  /// Margin after refunds in ten-thousandths of a minor unit (origin view).
  package var keptMargin: Int64? { margin.map { $0 - refundedMargin } }
  /// Net sales after refunds (origin view).
  package var keptNet: Int64 { net - refunded }
}
