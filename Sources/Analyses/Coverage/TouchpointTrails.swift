import Facts
import Measures

/// What the data show of every touchpoint: when it was last seen, whom it reached, and whether they
/// went on.
struct TouchpointTrails {
  /// Last day with a contact, a visit or a cost; `nil` if it was never seen.
  private(set) var lastSeen: [Day?] = []
  /// Known customers met in the reported month.
  private(set) var reached: [Set<FactTable.Customer>] = []
  /// Known customers met in the last 365 days, as far as the lookback after it is over.
  private(set) var met: [Int] = []
  /// Those of them who bought within the lookback, or were met at a later moment.
  private(set) var wentOn: [Int] = []

  /// Nothing was seen.
  init() {}

  init(_ material: Material) {
    let facts = material.facts
    let count = facts.register.touchpoints.count
    lastSeen = [Day?](repeating: nil, count: count)
    reached = [Set<FactTable.Customer>](repeating: [], count: count)
    met = [Int](repeating: 0, count: count)
    wentOn = met
    for touch in facts.touches { see(touch.touchpoint, touch.day) }
    for visit in facts.visits where visit.visits > 0 { see(visit.touchpoint, visit.to) }
    for cost in facts.costs { see(cost.touchpoint, min(cost.to, facts.asOf)) }
    follow(material)
  }

  private mutating func see(_ touchpoint: Int, _ day: Day) {
    lastSeen[touchpoint] = max(lastSeen[touchpoint] ?? day, day)
  }

  private mutating func follow(_ material: Material) {
    let facts = material.facts
    let start = facts.asOf - 364
    let touches = facts.touchRows { $0.day >= start && FactTable.isMeeting($0) }
    let purchases = facts.purchaseRows(since: start)
    let phases = facts.register.touchpoints.map { Phase.allCases.firstIndex(of: $0.phase) ?? 0 }
    for person in touches.persons {
      let own = touches[person]
      var first: [Int: Day] = [:]
      var inMonth: Set<Int> = []
      for index in own {
        let touch = facts.touches[index]
        if first[touch.touchpoint] == nil { first[touch.touchpoint] = touch.day }
        if touch.day.month == material.setting.month { inMonth.insert(touch.touchpoint) }
      }
      for touchpoint in inMonth { reached[touchpoint].insert(person) }
      for (touchpoint, day) in first {
        let channel = facts.register.channelOfTouchpoint[touchpoint]
        let window = facts.register.channels[channel].lookbackDays
        guard facts.asOf - day >= window else { continue }
        met[touchpoint] += 1
        let span = day...day + window
        let isBuyer = purchases[person].contains { span.contains(facts.receipts[$0].day) }
        let isLater = own.contains { index in
          let touch = facts.touches[index]
          return span.contains(touch.day) && phases[touch.touchpoint] > phases[touchpoint]
        }
        if isBuyer || isLater { wentOn[touchpoint] += 1 }
      }
    }
  }
}
