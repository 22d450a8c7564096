extension Thresholds {
  /// When journeys may speak, and how often they are resampled (METHOD §3.3).
  package struct Journeys: Hashable, Sendable {
    /// Bootstrap replicates by customer.
    package var replicates: Int
    /// Most channels of an exact Shapley value; the smallest beyond join "other".
    package var shapleyChannels: Int
    /// A channel with fewer touched conversions than this has no rank.
    package var touchedConversions: Int
    /// Days after which a touch weighs half in the decay rule.
    package var decayHalfLifeDays: Double
    /// Folds of the comparison of chain orders.
    package var folds: Int
    /// Standard errors by which a longer memory must predict better to be used.
    package var orderDeviations: Double

    /// The limits of METHOD §3.0 and §3.3.
    package static let method = Journeys(
      replicates: 500, shapleyChannels: 16, touchedConversions: 10, decayHalfLifeDays: 7,
      folds: 5, orderDeviations: 2)
  }
}
