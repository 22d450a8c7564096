package import Measures

/// What one shop sold, or took back, in one month, in one currency.
package struct SalesSum: Hashable, Sendable {
  /// What a sum is asked by.
  package enum Dimension: String, CaseIterable, Sendable { case store, month }

  /// True for refunds, false for sales.
  package let isRefund: Bool
  /// The shop as the file writes it; `nil` where the rows do not say, or nobody asked.
  package let store: String?
  /// The calendar month of the sales; `nil` where nobody asked.
  package let month: Month?
  /// The currency of the amounts.
  package let currency: Currency
  /// How many records there are.
  package internal(set) var records: Int
  /// Minor units without tax; `nil` where no record says.
  package internal(set) var net: Int128?
  /// Minor units with tax; `nil` where no record says.
  package internal(set) var gross: Int128?
}
