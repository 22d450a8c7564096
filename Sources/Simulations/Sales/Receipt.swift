import Measures

/// A sale as it happened.
struct Receipt {
  /// Number of the day.
  let day: Int
  /// Minutes since midnight.
  let minute: Int
  let outlet: Int
  /// As printed, such as `MI-26-00123`.
  var number: String
  let customer: Int?
  /// True on the first purchase of a known customer.
  let isFirst: Bool
  let cause: Cause
  /// The coupon campaign whose code was redeemed.
  var coupon: Int?
  var lines: [ReceiptLine]
  /// Postage of a web order in cents, value-added tax included.
  var postage: Int64 = 0

  /// Paid for the goods, value-added tax included.
  var gross: Int64 { lines.reduce(0) { $0 + $1.gross } }

  /// Paid for the goods, without value-added tax.
  var net: Int64 { lines.reduce(0) { $0 + $1.net } }

  /// Face value of the coupon without value-added tax, line by line.
  var faceValueNet: Int64 {
    lines.reduce(0) { sum, line in
      let rate = line.article.category.vatPercent
      return sum + Apportionment.scaled(line.couponDiscount, by: 100, over: 100 + rate)
    }
  }

  /// Net sales less what the goods cost (the margin of the list price, less the reduction).
  var margin: Int64 { lines.reduce(0) { $0 + $1.net - $1.cost } }

  /// Fills in the tax: exact for the whole receipt and rate, then split over the lines.
  mutating func settleTax() {
    for rate in [Int64(10), 22] {
      let indices = lines.indices.filter { lines[$0].article.category.vatPercent == rate }
      let gross = indices.map { lines[$0].gross }
      let total = gross.reduce(0, +)
      let tax = total - Apportionment.scaled(total, by: 100, over: 100 + rate)
      let shares = Apportionment.split(tax, by: gross)
      for (share, index) in zip(shares, indices) { lines[index].tax = share }
    }
  }
}
