import Measures

/// What a channel did to those who got it, against those who were drawn to get nothing.
struct HoldOut {
  let channel: Cause
  /// Share of the customers who were drawn.
  let designShare: Double
  /// First day of the draw.
  let start: Day
  private(set) var treated = 0
  private(set) var withheld = 0
  private(set) var contacts = 0
  /// Receipts that the channel brought.
  private(set) var receipts = 0
  private(set) var netSales: Int64 = 0
  /// Margin of those receipts, less the coupon money given to those who came anyway.
  private(set) var margin: Int64 = 0

  /// The hold-out of one channel, counted from its first day.
  init(_ channel: Cause, designShare: Double, start: Day, _ trade: Trade) {
    self.channel = channel
    self.designShare = designShare
    self.start = start
    let first = trade.calendar.index(start)
    var isTreated = [Bool?](repeating: nil, count: trade.population.customers.count)
    for mailing in trade.mailings where mailing.channel == channel && mailing.day >= first {
      for event in mailing.events { isTreated[event.customer] = !event.isWithheld }
      contacts += mailing.sent
    }
    treated = isTreated.count { $0 == true }
    withheld = isTreated.count { $0 == false }
    for receipt in trade.receipts where receipt.day >= first { add(receipt, trade) }
  }

  /// Both hold-outs of the chain.
  static func all(_ trade: Trade) -> [HoldOut] {
    [
      HoldOut(.mail, designShare: 0.15, start: MailPlan.holdOutStart, trade),
      HoldOut(.post, designShare: 0.25, start: trade.calendar.first, trade),
    ]
  }

  private mutating func add(_ receipt: Receipt, _ trade: Trade) {
    if receipt.cause == channel {
      receipts += 1
      netSales += receipt.net
      margin += receipt.margin
    } else if let coupon = receipt.coupon, trade.coupons.campaigns[coupon].channel == channel {
      margin -= receipt.faceValueNet
    }
  }
}
