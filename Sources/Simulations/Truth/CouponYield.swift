/// What the codes of one channel really did; amounts in cents without value-added tax.
struct CouponYield {
  var redeemed = 0
  /// Redemptions of customers who came because of the channel.
  var extra = 0
  var faceValue: Int64 = 0
  /// Margin of the coded baskets after the reduction.
  var margin: Int64 = 0
  var extraFullMargin: Int64 = 0

  /// Share of the coded baskets that would not have happened, by value at full price.
  var kappa: Double? {
    let full = margin + faceValue
    return full > 0 ? Double(extraFullMargin) / Double(full) : nil
  }
}
