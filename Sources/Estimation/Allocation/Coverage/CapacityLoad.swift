package import Measures

/// How the open hours of a week load the servers; too many and too few can hold at different
/// hours, so the hours are named (METHOD §4.4).
package struct CapacityLoad: Hashable, Sendable {
  /// Open hours in which servers are idle, by position.
  package let idleHours: [Int]
  /// Open hours in which servers are overloaded.
  package let busyHours: [Int]
  /// Share of open hours with more arrivals than servers can serve; `nil` without open hours.
  package let overCapacityShare: Ratio?
  /// Mean utilisation of the open hours; `nil` without open hours.
  package let meanUtilisation: Ratio?
  /// True if servers are too many in most hours.
  package let isOver: Bool
  /// True if servers are too few in many hours.
  package let isUnder: Bool

  /// The load of every open hour, in order.
  package init(_ hours: [ServiceQueue], limits: Thresholds.Capacity) {
    let loads = hours.map(\.utilisation)
    idleHours = loads.indices.filter { loads[$0] < limits.idleBelow }
    busyHours = loads.indices.filter { loads[$0] > limits.busyAbove }
    overCapacityShare = Ratio(loads.reduce(0) { $0 + ($1 >= 1 ? 1 : 0) }, of: loads.count)
    meanUtilisation = Moments.mean(loads).map(Ratio.init)
    let count = Double(loads.count)
    isOver = !loads.isEmpty && Double(idleHours.count) >= limits.idleHours * count
    isUnder = !loads.isEmpty && Double(busyHours.count) >= limits.busyHours * count
  }
}
