package import Measures

/// Contacts and cost of every touchpoint by month.
package struct ContactTable: Sendable {
  /// Months covered, without gaps.
  package let months: [Month]
  /// `cells[touchpoint][month index]`.
  package private(set) var cells: [[ChannelMonth]]
  private let register: Register
  private let costMonths: [ClosedRange<Int>?]
  private let contactMonths: [ClosedRange<Int>?]

  /// The table of all touches, costs and visits up to the knowledge date.
  package init(facts: FactTable) {
    register = facts.register
    let last = facts.asOf.month
    var first = last
    for day in [facts.touches.first?.day, facts.costs.first?.from, facts.visits.first?.from] {
      if let day, day.month < first { first = day.month }
    }
    if let day = facts.receipts.first?.day, day.month < first { first = day.month }
    months = (first.index...last.index).map(Month.init(index:))
    let count = facts.register.touchpoints.count
    var tally = Tally(first: first, months: months.count, touchpoints: count)
    for touch in facts.touches { tally.add(touch) }
    for cost in facts.costs { tally.add(cost) }
    for visit in facts.visits { tally.add(visit) }
    cells = tally.cells
    (costMonths, contactMonths) = tally.ranges(of: register)
    settleStates(facts.register, minorUnits: facts.rules.currency.minorUnitsPerUnit)
  }

  /// All touchpoints of a channel together, by month.
  package func channel(_ index: Int) -> [ChannelMonth] {
    let own = register.channelOfTouchpoint.indices.filter {
      register.channelOfTouchpoint[$0] == index
    }
    return months.indices.map { month in
      var sum = ChannelMonth()
      for touchpoint in own { sum.merge(cells[touchpoint][month]) }
      sum.state = state(sum, channel: index, month: month)
      return sum
    }
  }

  private mutating func settleStates(_ register: Register, minorUnits: Int64) {
    for touchpoint in cells.indices {
      let channel = register.channelOfTouchpoint[touchpoint]
      let unitCost = register.channels[channel].unitCostMicros
      for month in cells[touchpoint].indices {
        let contacts = cells[touchpoint][month].contacts
        if let unitCost, cells[touchpoint][month].cost == nil, contacts > 0 {
          cells[touchpoint][month].cost = Apportionment.scaled(
            unitCost, by: contacts * minorUnits, over: 1_000_000)
        }
        cells[touchpoint][month].state =
          state(cells[touchpoint][month], channel: channel, month: month)
      }
    }
  }

  private func state(_ cell: ChannelMonth, channel: Int, month: Int) -> CostState {
    if cell.contacts > 0 {
      guard let cost = cell.cost else { return .costMissing }
      return cost == 0 ? .free : .measured
    }
    if let cost = cell.cost, cost != 0 { return .spendWithoutContacts }
    let reported = [costMonths[channel], contactMonths[channel]].contains {
      $0?.contains(month) ?? false
    }
    return reported ? .inactive : .noData
  }
}
