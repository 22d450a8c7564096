import Measures
import Records

/// Counts while the table of contacts is being filled.
struct Tally {
  let first: Month
  private(set) var cells: [[ChannelMonth]]
  private var costRange: [ClosedRange<Int>?]
  private var contactRange: [ClosedRange<Int>?]

  init(first: Month, months: Int, touchpoints: Int) {
    self.first = first
    cells = Array(
      repeating: Array(repeating: ChannelMonth(), count: months), count: touchpoints)
    costRange = Array(repeating: nil, count: touchpoints)
    contactRange = Array(repeating: nil, count: touchpoints)
  }

  mutating func add(_ touch: TouchFact) {
    let month = touch.day.month - first
    contactRange[touch.touchpoint] = Tally.widened(contactRange[touch.touchpoint], month)
    let count = Int64(touch.count)
    switch touch.kind {
    case .sent: cells[touch.touchpoint][month].sent += count
    case .delivered: cells[touch.touchpoint][month].delivered += count
    case .couponPrinted, .called, .visited:
      cells[touch.touchpoint][month].otherContacts += count
    case .opened:
      if touch.isMachine {
        cells[touch.touchpoint][month].machineOpened += count
      } else {
        cells[touch.touchpoint][month].opened += count
      }
    case .clicked: cells[touch.touchpoint][month].clicked += count
    case .couponRedeemed: cells[touch.touchpoint][month].redeemed += count
    case .unsubscribed: cells[touch.touchpoint][month].unsubscribed += count
    case .complained: cells[touch.touchpoint][month].complained += count
    case .bounced, .withheld: break
    }
  }

  mutating func add(_ cost: CostFact) {
    for part in cost.accrued {
      guard let month = index(part.month) else { continue }
      costRange[cost.touchpoint] = Tally.widened(costRange[cost.touchpoint], month)
      cells[cost.touchpoint][month].cost =
        (cells[cost.touchpoint][month].cost ?? 0) + part.amount
    }
    // An ad's contact is the person who followed it; showing it is reach.
    spread(cost.contacts ?? cost.clicks, of: cost) { $0.otherContacts += $1 }
    spread(cost.clicks, of: cost) { $0.clicked += $1 }
    spread(cost.impressions, of: cost) { $0.impressions += $1 }
    if let month = index(cost.from.month) {
      cells[cost.touchpoint][month].claimedOrders += cost.claimedOrders ?? 0
    }
  }

  mutating func add(_ visit: VisitFact) {
    for part in CostFact.split(visit.visits, visit.from, visit.to) {
      guard let month = index(part.month) else { continue }
      contactRange[visit.touchpoint] = Tally.widened(contactRange[visit.touchpoint], month)
      cells[visit.touchpoint][month].otherContacts += part.amount
    }
  }

  /// Months that the sources of each channel speak of: from the first to the last with a row.
  func ranges(of register: Register) -> ([ClosedRange<Int>?], [ClosedRange<Int>?]) {
    var cost = [ClosedRange<Int>?](repeating: nil, count: register.channels.count)
    var contact = cost
    for (touchpoint, channel) in register.channelOfTouchpoint.enumerated() {
      for range in [costRange[touchpoint]].compactMap(\.self) {
        cost[channel] = Tally.widened(
          Tally.widened(cost[channel], range.lowerBound), range.upperBound)
      }
      for range in [contactRange[touchpoint]].compactMap(\.self) {
        contact[channel] = Tally.widened(
          Tally.widened(contact[channel], range.lowerBound), range.upperBound)
      }
    }
    return (cost, contact)
  }

  private func index(_ month: Month) -> Int? {
    let index = month - first
    return cells.first?.indices.contains(index) ?? false ? index : nil
  }

  private mutating func spread(
    _ count: Int64?, of cost: CostFact, _ add: (inout ChannelMonth, Int64) -> Void
  ) {
    guard let count, count > 0 else { return }
    for part in cost.accrued(count) {
      guard let month = index(part.month) else { continue }
      add(&cells[cost.touchpoint][month], part.amount)
    }
  }

  private static func widened(_ range: ClosedRange<Int>?, _ month: Int) -> ClosedRange<Int> {
    guard let range else { return month...month }
    return min(range.lowerBound, month)...max(range.upperBound, month)
  }
}
