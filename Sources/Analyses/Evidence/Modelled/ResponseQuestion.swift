package import Estimation
package import Facts
import Measures

/// What the response model is asked: weekly sales and spend, and what is known beside them.
package struct ResponseQuestion: Sendable {
  /// What matters about a channel.
  package struct Trait: Sendable {
    /// It works long: print, radio, television.
    package var worksLong: Bool
    /// Its spend follows demand: search, retargeting.
    package var followsDemand: Bool
    /// Its outlay is mostly discount, which spend does not hold: fitted, never published.
    package var isPriceOff: Bool

    /// A trait.
    package init(worksLong: Bool, followsDemand: Bool, isPriceOff: Bool) {
      self.worksLong = worksLong
      self.followsDemand = followsDemand
      self.isPriceOff = isPriceOff
    }
  }

  /// A randomised test of a channel, in net sales of its weeks.
  package struct Lift: Sendable {
    /// Place of the channel in `weekly.channels`.
    package var channel: Int
    /// For each series and week the share of the channel's effect that the test could see.
    package var weekShares: [[Double]]
    /// Net sales that it brought in those weeks.
    package var sales: NormalEstimate

    /// A lift.
    package init(channel: Int, weekShares: [[Double]], sales: NormalEstimate) {
      self.channel = channel
      self.weekShares = weekShares
      self.sales = sales
    }
  }

  /// Sales and spend by week.
  package var weekly: WeeklyFacts
  /// For each channel of `weekly` what matters about it.
  package var traits: [Trait]
  /// g: contribution margin per unit of net sales.
  package var margin: Double
  /// Tests that enter the fit.
  package var lifts: [Lift]
  /// Limits of the method.
  package var thresholds: Thresholds
  /// Number mixed into the random streams.
  package var seed: Int

  /// A complete question.
  package init(
    weekly: WeeklyFacts, traits: [Trait], margin: Double, lifts: [Lift], thresholds: Thresholds,
    seed: Int
  ) {
    precondition(traits.count == weekly.channels.count, "Each channel with spend has its trait.")
    self.weekly = weekly
    self.traits = traits
    self.margin = margin
    self.lifts = lifts
    self.thresholds = thresholds
    self.seed = seed
  }

  /// Weekly spend of all series together, channel by channel.
  var totalSpend: [[Double]] {
    weekly.channels.indices.map { channel in
      (0..<weekly.weeks).map { week in
        Moments.sum(weekly.series.map { $0.spend[channel][week] })
      }
    }
  }
}
