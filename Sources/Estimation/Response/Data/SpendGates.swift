package import Measures

/// Whether the spend of every channel varies enough to be measured at all (METHOD §3.4, gates).
package struct SpendGates: Hashable, Sendable {
  /// Why a channel cannot be measured.
  package enum Obstacle: Hashable, Sendable {
    /// Too few weeks with spend; their number.
    case fewWeeks(Int)
    /// Spend hardly varies: pulse it; deviation over mean.
    case constant(Ratio)
    /// Spend moves together with these channels, so that only their sum can be told.
    case movesWith([Int])
  }

  /// For each channel what stands in the way, or nothing.
  package let obstacles: [[Obstacle]]

  /// The gates of weekly spend, channel by channel.
  package init(spend: [[Double]], limits: Thresholds.Response) {
    let partners = SpendGates.partners(of: spend, limit: limits.collinear)
    obstacles = spend.indices.map { channel in
      var found: [Obstacle] = []
      let active = spend[channel].reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
      if active < limits.weeksWithSpend { found.append(.fewWeeks(active)) }
      if let variation = SpendGates.variation(of: spend[channel]),
        variation.value < limits.constant
      {
        found.append(.constant(variation))
      }
      if !partners[channel].isEmpty { found.append(.movesWith(partners[channel])) }
      return found
    }
  }

  /// Deviation over mean of weekly spend; `nil` without spend.
  package static func variation(of spend: [Double]) -> Ratio? {
    guard let mean = Moments.mean(spend), mean > 0, let variance = Moments.variance(spend) else {
      return nil
    }
    return Ratio(variance.squareRoot() / mean)
  }

  private static func partners(of spend: [[Double]], limit: Double) -> [[Int]] {
    spend.indices.map { own in
      spend.indices.filter { other in
        guard other != own, let value = Moments.correlation(spend[own], spend[other]) else {
          return false
        }
        return abs(value) > limit
      }
    }
  }
}
