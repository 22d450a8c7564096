package import Measures

/// What the owner decided about money: taxes, margins and windows (METHOD §2).
package struct LedgerRules: Sendable {
  /// The currency of every amount in the report.
  package var currency: Currency
  /// VAT rate, in hundredths of a percent, of lines whose category has none of its own; `nil` if
  /// not given.
  package var vatBasisPoints: Int?
  /// VAT rate by category name, in hundredths of a percent.
  package var vatBasisPointsByCategory: [String: Int]
  /// Contribution margin per unit of net sales; `nil` if not given: there is no built-in margin.
  package var margin: Double?
  /// Margin by category name; wins over the company's.
  package var marginByCategory: [String: Double]
  /// Margin by store id; wins over the company's, not over the category's.
  package var marginByStore: [String: Double]
  /// Variable fulfilment (payment fee, packing, delivery) per unit of net sales.
  package var fulfilmentShare: Double
  /// Variable fulfilment of each receipt in ten-thousandths of a minor unit.
  package var fulfilmentPerReceipt: Int64
  /// Days in which goods may come back.
  package var returnWindowDays: Int
  /// Seconds after midnight at which the business day starts.
  package var dayStartsSeconds: Int

  /// Rules with all their values.
  package init(
    currency: Currency, vatBasisPoints: Int?, vatBasisPointsByCategory: [String: Int],
    margin: Double?,
    marginByCategory: [String: Double], marginByStore: [String: Double],
    fulfilmentShare: Double, fulfilmentPerReceipt: Int64, returnWindowDays: Int,
    dayStartsSeconds: Int
  ) {
    self.currency = currency
    self.vatBasisPoints = vatBasisPoints
    self.vatBasisPointsByCategory = vatBasisPointsByCategory
    self.margin = margin
    self.marginByCategory = marginByCategory
    self.marginByStore = marginByStore
    self.fulfilmentShare = fulfilmentShare
    self.fulfilmentPerReceipt = fulfilmentPerReceipt
    self.returnWindowDays = returnWindowDays
    self.dayStartsSeconds = dayStartsSeconds
  }
}
