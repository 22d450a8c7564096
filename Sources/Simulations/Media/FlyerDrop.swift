/// One distribution of flyers around one shop.
struct FlyerDrop {
  let outlet: Int
  /// First day of the distribution.
  let day: Int
  let copies: Int
  /// Position among the coupon campaigns.
  let campaign: Int
  let cents: Int64
}
