import Measures

/// Which channels are fitted together because the weeks do not suffice to tell them apart.
package struct ChannelGroups: Hashable, Sendable {
  /// Channels of each fitted group, ascending; groups by their first channel, "other" last.
  package let groups: [[Int]]
  /// The group "other" of the smallest channels; `nil` if the weeks suffice.
  package let other: Int?
  /// Channels without a fit: no week has spend.
  package let silent: [Int]
  /// True if the weeks suffice for the groups: `T/(3C + q) ≥ 5`.
  package let hasEnoughWeeks: Bool

  /// Fuses channels that move together, then the smallest by spend into "other" until the weeks
  /// suffice (METHOD §3.4, gates).
  ///
  /// - Parameters:
  ///   - spend: weekly spend, channel by channel.
  ///   - weeks: full weeks with sales.
  ///   - baselineColumns: q, columns of the baseline.
  package init(
    spend: [[Double]], weeks: Int, baselineColumns: Int, limits: Thresholds.Response
  ) {
    let totals = spend.map { Moments.sum($0) }
    silent = spend.indices.filter { totals[$0] <= 0 }
    var groups = ChannelGroups.fused(spend, totals: totals, limit: limits.collinear)
    var merged: [Int] = []
    func suffices(_ count: Int) -> Bool {
      Double(weeks) >= limits.weeksPerUnknown * Double(3 * count + baselineColumns)
    }
    while groups.count > 1, !suffices(groups.count + (merged.isEmpty ? 0 : 1)) {
      let sizes = groups.map { group in Moments.sum(group.map { totals[$0] }) }
      let smallest = groups.indices.min { sizes[$0] < sizes[$1] } ?? 0
      merged += groups.remove(at: smallest)
    }
    other = merged.isEmpty ? nil : groups.count
    self.groups = merged.isEmpty ? groups : groups + [merged.sorted()]
    hasEnoughWeeks = suffices(self.groups.count)
  }

  /// Weekly spend of every group.
  package func spend(_ spend: [[Double]]) -> [[Double]] {
    groups.map { group in
      (spend.first ?? []).indices.map { week in Moments.sum(group.map { spend[$0][week] }) }
    }
  }

  /// Spend of every group in the weeks before, where channels may know fewer of them.
  func earlierSpend(_ spend: [[Double]]) -> [[Double]] {
    groups.map { group in
      let length = group.reduce(0) { max($0, spend[$1].count) }
      return (0..<length).map { week in
        Moments.sum(
          group.map { channel in
            let own = week - (length - spend[channel].count)
            return own >= 0 ? spend[channel][own] : 0
          })
      }
    }
  }

  /// Channels with spend, those that move together in one group, also through a third.
  private static func fused(
    _ spend: [[Double]], totals: [Double], limit: Double
  ) -> [[Int]] {
    var groups: [[Int]] = []
    for channel in spend.indices where totals[channel] > 0 {
      let near = groups.indices.filter { group in
        groups[group].contains {
          abs(Moments.correlation(spend[$0], spend[channel]) ?? 0) > limit
        }
      }
      let joined = (near.flatMap { groups[$0] } + [channel]).sorted()
      groups = groups.indices.filter { !near.contains($0) }.map { groups[$0] } + [joined]
    }
    return groups.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
