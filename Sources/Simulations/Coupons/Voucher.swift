/// A code in the hands of a known customer.
struct Voucher {
  /// Position among the coupon campaigns.
  let campaign: Int
  /// Last day on which the till takes it.
  let expires: Int
}
