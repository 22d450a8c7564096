/// What a randomised test says about the effect of a channel in some weeks, in net sales.
///
/// It enters the model on its natural scale, so that a result of zero or less is usable
/// (METHOD §3.4, lift terms).
package struct LiftTerm: Hashable, Sendable {
  /// Number of the channel.
  package let channel: Int
  /// For each series and week the share of customers under test; zero outside the test.
  package let weekShares: [[Double]]
  /// Net sales the test says the channel brought in those weeks, with the standard error.
  package let lift: NormalEstimate

  /// The result of a test.
  package init(channel: Int, weekShares: [[Double]], lift: NormalEstimate) {
    precondition(lift.standardError > 0, "A test has a standard error.")
    self.channel = channel
    self.weekShares = weekShares
    self.lift = lift
  }
}
