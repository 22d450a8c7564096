import Measures

/// What the newsletter did to those who got it, against the hold-out.
struct HoldOut {
  private(set) var treated = 0
  private(set) var withheld = 0
  private(set) var contacts = 0
  private(set) var receipts = 0
  private(set) var netSales: Int64 = 0
  private(set) var margin: Int64 = 0

  /// Counted from the first day of the hold-out.
  init(_ trade: Trade) {
    let start = trade.calendar.index(MailPlan.holdOutStart)
    var state = [Int](repeating: 0, count: trade.population.customers.count)
    for mailing in trade.mailings where mailing.channel == .mail && mailing.day >= start {
      for event in mailing.events { state[event.customer] = event.isWithheld ? 2 : 1 }
      contacts += mailing.sent
    }
    treated = state.count { $0 == 1 }
    withheld = state.count { $0 == 2 }
    for receipt in trade.receipts where receipt.cause == .mail && receipt.day >= start {
      receipts += 1
      netSales += receipt.net
      margin += receipt.margin
    }
  }
}
