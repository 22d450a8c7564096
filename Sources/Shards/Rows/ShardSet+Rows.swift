import Facts
import Measures
import Records

extension ShardSet {
  private static let secondsPerDay = 86_400

  /// Rows of a table.
  func count(of kind: ShardKind) -> Int {
    switch kind {
    case .channels: facts.register.channels.count
    case .touchpoints: facts.register.touchpoints.count
    case .stores: facts.stores.count
    case .receipts: facts.receipts.count
    case .refunds: facts.refunds.count
    case .touches: facts.touches.count
    case .costs: costs.count
    case .visits: visits.count
    }
  }

  /// Gives the cells of one row to a sink.
  func add(_ row: Int, of kind: ShardKind, to sink: inout some CellSink) {
    switch kind {
    case .channels: addChannel(row, to: &sink)
    case .touchpoints: addTouchpoint(row, to: &sink)
    case .stores:
      sink.add(row)
      sink.add(facts.stores[row].id.utf8)
      sink.add(facts.stores[row].name.utf8)
    case .receipts: addReceipt(row, to: &sink)
    case .refunds: addRefund(facts.refunds[row], to: &sink)
    case .touches: addTouch(facts.touches[row], to: &sink)
    case .costs: addCost(costs[row], to: &sink)
    case .visits: addVisits(visits[row], to: &sink)
    }
    sink.endRow()
  }

  private func addChannel(_ row: Int, to sink: inout some CellSink) {
    let channel = facts.register.channels[row]
    sink.add(row)
    sink.add(channel.id.utf8)
    sink.add(channel.name.utf8)
    sink.add(channel.isManaged)
    sink.add(channel.lookbackDays)
    sink.add(channel.unitCostMicros)
    sink.add(channelRanks[row])
  }

  private func addTouchpoint(_ row: Int, to sink: inout some CellSink) {
    let touchpoint = facts.register.touchpoints[row]
    sink.add(row)
    sink.add(facts.register.channelOfTouchpoint[row])
    sink.add(touchpoint.id.utf8)
    sink.add(touchpoint.name.utf8)
    sink.add(Phase.allCases.firstIndex(of: touchpoint.phase) ?? 0)
  }

  private func addReceipt(_ row: Int, to sink: inout some CellSink) {
    let receipt = facts.receipts[row]
    // Receipts of one person at the same second keep their order by it.
    sink.add(row)
    sink.add(receipt.day)
    sink.add(receipt.day.number)
    sink.add(receipt.day.month)
    // Without a time it is booked at the end of its day: the day's contacts come first.
    sink.add(clock(receipt.day, receipt.second ?? ShardSet.secondsPerDay - 1))
    sink.add(hour(receipt.second))
    sink.add(receipt.store)
    sink.add(receipt.customer.map { Int($0.index) })
    sink.add(receipt.isVoid)
    sink.add(receipt.lines)
    sink.add(receipt.net)
    sink.add(receipt.otherNet)
    sink.add(receipt.discount)
    sink.add(receipt.codeDiscount)
    sink.add(receipt.margin)
    sink.add(receipt.refunded)
    sink.add(receipt.refundedMargin)
  }

  private func addRefund(_ refund: RefundFact, to sink: inout some CellSink) {
    sink.add(refund.day)
    sink.add(refund.day.month)
    sink.add(refund.store)
    sink.add(refund.receipt != nil)
    sink.add(refund.net)
    sink.add(refund.margin)
  }

  private func addTouch(_ touch: TouchFact, to sink: inout some CellSink) {
    sink.add(touch.day)
    sink.add(touch.day.number)
    sink.add(touch.day.month)
    // Without a time it happened when the day began.
    sink.add(clock(touch.day, touch.second ?? 0))
    sink.add(hour(touch.second))
    sink.add(touch.touchpoint)
    sink.add(facts.register.channelOfTouchpoint[touch.touchpoint])
    sink.add(touch.kind.rawValue.utf8)
    sink.add(touch.count)
    sink.add(touch.customer.map { Int($0.index) })
    sink.add(touch.store)
    sink.add(touch.isMachine)
  }

  private func addCost(_ part: MonthPart, to sink: inout some CellSink) {
    sink.add(part.from)
    sink.add(part.month)
    sink.add(part.touchpoint)
    sink.add(part.store)
    sink.add(part.amount)
    sink.add(part.contacts)
    sink.add(part.clicks)
    sink.add(part.impressions)
    sink.add(part.claimed)
  }

  private func addVisits(_ part: MonthPart, to sink: inout some CellSink) {
    sink.add(part.from)
    sink.add(part.month)
    sink.add(part.touchpoint)
    sink.add(part.store)
    sink.add(part.contacts)
  }

  /// Seconds of the shop's own clock since 1970.
  private func clock(_ day: Day, _ second: Int) -> Int {
    day.number * ShardSet.secondsPerDay + second
  }

  private func hour(_ second: Int?) -> Int? { second.map { min(23, $0 / 3600) } }
}
