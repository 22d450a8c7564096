import Measures

/// The true effect of every channel, known because every receipt has one cause.
struct Truth {
  /// By channel and month.
  private(set) var months: [[ChannelYield]]
  private(set) var coupons: [CouponYield]
  private let trade: Trade
  private let index: [Int]

  /// Adds up what happened.
  init(_ trade: Trade) {
    self.trade = trade
    let calendar = trade.calendar
    let first = calendar.first.month
    index = (0..<calendar.count).map { calendar.day($0).month - first }
    let empty = [ChannelYield](repeating: ChannelYield(), count: calendar.months.count)
    months = Array(repeating: empty, count: Cause.allCases.count)
    coupons = Array(repeating: CouponYield(), count: Cause.allCases.count)
    addReceipts()
    addRefunds()
    addCosts()
  }

  /// The sum over the months of one channel.
  func total(_ cause: Cause) -> ChannelYield {
    months[Truth.position(cause)].reduce(into: ChannelYield()) { $0 += $1 }
  }

  static func position(_ cause: Cause) -> Int { Cause.allCases.firstIndex(of: cause) ?? 0 }

  private mutating func addReceipts() {
    for receipt in trade.receipts {
      let month = index[receipt.day]
      let position = Truth.position(receipt.cause)
      months[position][month].receipts += 1
      months[position][month].netSales += receipt.net
      months[position][month].basketMargin += receipt.margin
      guard let coupon = receipt.coupon else { continue }
      let owner = Truth.position(trade.coupons.campaigns[coupon].channel)
      let isExtra = owner == position
      coupons[owner].redeemed += 1
      coupons[owner].faceValue += receipt.faceValueNet
      coupons[owner].margin += receipt.margin
      if isExtra {
        coupons[owner].extra += 1
        coupons[owner].extraFullMargin += receipt.margin + receipt.faceValueNet
      } else {
        // The reduction stands in the margin of another cause: it is moved to its owner.
        months[position][month].basketMargin += receipt.faceValueNet
        months[owner][month].subsidy += receipt.faceValueNet
      }
    }
  }

  private mutating func addRefunds() {
    for refund in trade.refunds {
      let receipt = trade.receipts[refund.receipt]
      let month = index[receipt.day]
      let position = Truth.position(receipt.cause)
      var part = receipt
      if let line = refund.line { part.lines = [receipt.lines[line]] }
      months[position][month].netSales -= part.net
      months[position][month].basketMargin -= part.margin
    }
  }

  private mutating func addCosts() {
    for cost in Invoices.all(trade) {
      guard let cause = cost.cause else { continue }
      let days = Array(cost.days)
      let parts = Apportionment.split(cost.cents, by: days.map { _ in 1 })
      for (day, cents) in zip(days, parts) {
        months[Truth.position(cause)][index[day]].cost += cents
      }
    }
    for row in trade.media.searchRows {
      months[Truth.position(.search)][index[row.day]].cost += row.cents
    }
    for row in trade.media.socialRows {
      months[Truth.position(.social)][index[row.day]].cost += row.cents
    }
  }
}
