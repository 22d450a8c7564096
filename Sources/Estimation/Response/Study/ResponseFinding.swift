package import Measures

/// What the response model found about one channel, or about several that cannot be told apart.
package struct ResponseFinding: Sendable {
  /// The channels behind the figure, ascending; more than one if they were fitted together.
  package let channels: [Int]
  /// R, the net sales brought per euro over all weeks, by the published shape.
  package let returns: Belief
  /// R by both shapes together: half of the draws of each, for the worlds in between.
  package let returnsOfBothShapes: Belief
  /// v, the margin gained per further euro of the decision window, by the published shape; `nil`
  /// without spend in the window.
  package let marginPerEuro: Belief?
  /// The smaller probability of both shapes for each verdict.
  package let probabilities: VerdictProbabilities
  /// I, how much the data said beyond the default prior.
  package let informationGain: Double
  /// The verdict, and what held one back.
  package let ruling: ResponseRuling
  /// True if hidden demand may flatter the channel, so that its figures are upper bounds: it
  /// follows demand, and neither a proxy of demand nor a test is there.
  package let isAtMost: Bool

  /// R as it may be printed: for a channel that follows demand from nothing upwards, because the
  /// model cannot tell its effect from the demand it follows.
  package var publishedReturns: Interval {
    let interval = returns.interval
    guard isAtMost else { return interval }
    return Interval(
      low: 0, innerLow: 0, estimate: interval.estimate, innerHigh: interval.innerHigh,
      high: interval.high)
  }
}
