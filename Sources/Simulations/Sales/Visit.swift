/// A customer on the way to an outlet.
struct Visit {
  /// The number of a known customer; `nil` for somebody the chain does not know.
  let customer: Int?
  let outlet: Int
  let cause: Cause
  /// The coupon campaign whose code will be shown at the till.
  var coupon: Int?
}
