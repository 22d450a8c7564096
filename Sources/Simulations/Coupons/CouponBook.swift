import Measures

/// All coupon campaigns of a simulation.
struct CouponBook {
  private(set) var campaigns: [CouponCampaign] = []
  private var tillCodes: [Int: Int] = [:]
  private(set) var socialCode = 0

  /// A new code each quarter at the till and one lasting code in the social network; those of
  /// flyers and letters are added when they are planned.
  init(_ calendar: TradingCalendar) {
    for month in calendar.months where (month.month - 1) % 3 == 0 || month == calendar.months[0] {
      let quarter = (month.month - 1) / 3 + 1
      let start = calendar.index(month.first)
      let end = calendar.index((month + (3 - (month.month - 1) % 3)).first) - 1
      tillCodes[CouponBook.quarterIndex(month)] = add(
        CouponCampaign(
          code: "RITORNA\(month.year % 100)T\(quarter)", channel: .tillCoupon,
          reduction: .cents(800), minimum: 5000, days: start...end + 45))
    }
    socialCode = add(
      CouponCampaign(
        code: "SOCIAL10", channel: .social, reduction: .percent(10), minimum: 3000,
        days: 0...calendar.count - 1))
  }

  /// Adds a campaign and tells its position.
  @discardableResult
  mutating func add(_ campaign: CouponCampaign) -> Int {
    campaigns.append(campaign)
    return campaigns.count - 1
  }

  /// The code printed on receipts of that day.
  func tillCode(_ day: Day) -> Int? { tillCodes[CouponBook.quarterIndex(day.month)] }

  private static func quarterIndex(_ month: Month) -> Int { month.index / 3 }
}
