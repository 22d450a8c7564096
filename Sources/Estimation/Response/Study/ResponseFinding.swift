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

  /// True if the data cannot tell the effect from none at the level of a 90 % interval: a return
  /// is above zero by assumption, so that its own interval never says so.
  package let reachesZero: Bool

  /// R as it may be printed: from nothing upwards where the effect cannot be told from none, or
  /// from the demand that the channel follows.
  package var publishedReturns: Interval {
    if isAtMost { return returns.interval.reachingZero(withInner: true) }
    return reachesZero ? returns.interval.reachingZero(withInner: false) : returns.interval
  }
}

extension Interval {
  /// The same interval from zero upwards, the outer bound or both.
  package func reachingZero(withInner: Bool) -> Interval {
    Interval(
      low: min(0, low), innerLow: withInner ? innerLow.map { min(0, $0) } : innerLow,
      estimate: estimate, innerHigh: innerHigh, high: high)
  }
}
