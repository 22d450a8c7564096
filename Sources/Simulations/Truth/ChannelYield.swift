/// What one channel really brought and cost in one period; amounts in cents.
struct ChannelYield {
  /// Receipts that would not exist without the channel.
  var receipts = 0
  /// Their goods without value-added tax, refunds taken off where they were bought.
  var netSales: Int64 = 0
  /// What is left of those sales after the goods are paid.
  var basketMargin: Int64 = 0
  /// Coupon money of the channel given to those who would have come anyway.
  var subsidy: Int64 = 0
  /// Invoices and platform costs on the days on which they worked.
  var cost: Int64 = 0

  /// Margin gained because the channel exists: its baskets, less what was given away for nothing.
  var margin: Int64 { basketMargin - subsidy }

  static func += (left: inout ChannelYield, right: ChannelYield) {
    left.receipts += right.receipts
    left.netSales += right.netSales
    left.basketMargin += right.basketMargin
    left.subsidy += right.subsidy
    left.cost += right.cost
  }
}
