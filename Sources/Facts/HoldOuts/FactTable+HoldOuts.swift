package import Measures
import Records

extension FactTable {
  /// Every hold-out of customers whose outcome is known, by channel: those that the owner declared,
  /// then those that the touch log shows at other times.
  package func holdOuts() -> [HoldOutFacts] {
    let declared = tests.filter { $0.unit == .customer }
    let channels = Set(
      touches.filter { $0.kind == .withheld }.map { register.channelOfTouchpoint[$0.touchpoint] }
        + declared.map(\.channel))
    guard !channels.isEmpty else { return [] }
    let finder = HoldOutFinder(facts: self)
    return channels.sorted().flatMap { channel in
      let own = declared.filter { $0.channel == channel }
      return own.compactMap(finder.declared)
        + finder.tests(channel: channel, outside: own.map(\.days))
    }
  }

  /// Money paid for a channel (index) that falls on the days of `window`, in minor units; `nil` if
  /// no source gives any.
  package func cost(channel: Int, in window: ClosedRange<Day>) -> Int64? {
    var total: Int64?
    for cost in costs where register.channelOfTouchpoint[cost.touchpoint] == channel {
      let first = max(cost.from, window.lowerBound)
      let last = min(cost.to, window.upperBound)
      guard first <= last else { continue }
      let part = Apportionment.scaled(
        cost.amount, by: Int64(last - first + 1), over: Int64(cost.to - cost.from + 1))
      total = (total ?? 0) + part
    }
    return total
  }
}
