package import Measures

/// Sales of one month, for the company or one shop, in minor units.
package struct SalesMonth: Sendable {
  /// The month.
  package var month: Month
  /// Receipts, without those that were taken back whole in the same month.
  package var receipts = 0
  /// Receipts that were taken back whole in the same month.
  package var voidedReceipts = 0
  /// Receipts that name a customer.
  package var knownReceipts = 0
  /// Net sales at the till before refunds.
  package var sold: Int64 = 0
  /// Net sales of receipts that name a customer.
  package var knownSold: Int64 = 0
  /// Refunds booked in the month, whenever the sale was.
  package var refundsBooked: Int64 = 0
  /// Refunds of sales of the month, whenever they were given.
  package var refundsOfSales: Int64 = 0
  /// Refunds booked in the month that name no known sale.
  package var refundsUnmatched: Int64 = 0
  /// Lines that are no goods (shipping, deposits, fees, manual postings), part of `sold`.
  package var other: Int64 = 0
  /// Discounts as the till states them.
  package var discounts: Int64 = 0
  /// Contribution margin after refunds of sales of the month and those that name no known sale, in
  /// ten-thousandths of a minor unit.
  package var marginTenThousandths: Int64 = 0
  /// Net sales of receipts whose margin is known.
  package var soldWithMargin: Int64 = 0

  /// Net sales in the booking view: what the till says for the month.
  package var booked: Int64 { sold - refundsBooked }
  /// Net sales in the origin view: what the month's purchases came to; used by all analyses.
  package var origin: Int64 { sold - refundsOfSales - refundsUnmatched }
  /// What leads from the booking view to the origin view.
  package var bridge: Int64 { origin - booked }
  /// Contribution margin in minor units; `nil` where none is known.
  package var margin: Int64? {
    guard soldWithMargin != 0 || marginTenThousandths != 0 else { return nil }
    return Apportionment.scaled(marginTenThousandths, by: 1, over: 10_000)
  }

  /// An empty month.
  package init(month: Month) { self.month = month }
}
