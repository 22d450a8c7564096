import Measures

/// One article on a receipt; amounts in cents.
struct ReceiptLine {
  let article: Article
  let pieces: Int
  /// Paid, value-added tax included, after every reduction.
  var gross: Int64
  /// Taken off by sales and coupons, value-added tax included.
  var discount: Int64
  /// The part of the discount that a coupon took.
  var couponDiscount: Int64 = 0
  /// Value-added tax inside `gross`.
  var tax: Int64 = 0

  /// Paid without value-added tax.
  var net: Int64 { gross - tax }

  /// What the goods cost the chain: the list price without tax, less the margin of the category.
  var cost: Int64 {
    let category = article.category
    let list = Apportionment.scaled(gross + discount, by: 100, over: 100 + category.vatPercent)
    return Apportionment.scaled(list, by: 100 - category.marginPercent, over: 100)
  }
}
