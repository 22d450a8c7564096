import Glibc
package import Measures

/// What is known about κ, the share of coded baskets that would not have happened, on the grid
/// 0, 0.001, …, 1 (METHOD §3.2 B2, W6).
package struct ExtraShare: Hashable, Sendable {
  /// The baskets in question.
  package let baskets: CodedBaskets
  private let weights: [Double]
  private static let steps = 1000

  /// The prior alone: an assumption, grade E until a test of the same mechanism exists.
  package init(prior: BetaDistribution, baskets: CodedBaskets) {
    self.init(baskets: baskets, prior: prior, test: nil)
  }

  /// The prior and a test of the same mechanism, an incremental margin for the same baskets.
  package init(prior: BetaDistribution, baskets: CodedBaskets, test: NormalEstimate) {
    self.init(baskets: baskets, prior: prior, test: test)
  }

  private init(baskets: CodedBaskets, prior: BetaDistribution, test: NormalEstimate?) {
    self.baskets = baskets
    let logarithms = (0...ExtraShare.steps).map { step in
      let share = Double(step) / Double(ExtraShare.steps)
      var sum = ExtraShare.term(prior.alpha - 1, share) + ExtraShare.term(prior.beta - 1, 1 - share)
      if let test {
        let miss = (baskets.incrementalMargin(extraShare: share) - test.value) / test.standardError
        sum -= 0.5 * miss * miss
      }
      return sum
    }
    let largest = logarithms.reduce(-Double.infinity) { max($0, $1) }
    let raw = logarithms.map { exp($0 - largest) }
    let total = Moments.sum(raw)
    weights = raw.map { $0 / total }
  }

  /// `exponent · ln x`; an end of the grid where the density is infinite has no weight.
  private static func term(_ exponent: Double, _ x: Double) -> Double {
    if exponent == 0 { return 0 }
    return x > 0 ? exponent * log(x) : -.infinity
  }

  /// The expected κ.
  package var mean: Double {
    Moments.sum(
      weights.enumerated().map { Double($0.offset) / Double(ExtraShare.steps) * $0.element })
  }

  /// The grid value below or at which κ lies with probability `p`.
  package func quantile(_ p: Double) -> Double {
    var cumulative = 0.0
    for (step, weight) in weights.enumerated() {
      cumulative += weight
      if cumulative >= p { return Double(step) / Double(ExtraShare.steps) }
    }
    return 1
  }

  /// The probability that κ lies above `share`.
  package func probability(above share: Double) -> Double {
    probability { $0 > share }
  }

  /// q05, q25, median, q75 and q95 of κ.
  package var interval: Interval {
    Interval(
      low: quantile(0.05), innerLow: quantile(0.25), estimate: quantile(0.5),
      innerHigh: quantile(0.75), high: quantile(0.95))
  }

  /// The interval of the incremental margin around its mean.
  package var incrementalMargin: Interval {
    let bounds = interval.scaled(by: baskets.fullMargin, plus: -baskets.outlay.faceValue)
    let mean = baskets.incrementalMargin(extraShare: mean)
    return Interval(
      low: min(bounds.low, mean), innerLow: bounds.innerLow, estimate: mean,
      innerHigh: bounds.innerHigh, high: max(bounds.high, mean))
  }

  /// How sure each verdict is: v = (IM + F)/(F + c) = κ/κ*; `nil` without outlay.
  package func verdictProbabilities(limits: Thresholds.Verdict) -> VerdictProbabilities? {
    let breakEven = baskets.breakEvenShare
    guard breakEven > 0 else { return nil }
    return VerdictProbabilities(
      add: probability { $0 / breakEven > limits.addAbove },
      cut: probability { $0 / breakEven < limits.cutBelow },
      hold: probability { limits.holdWithin.contains($0 / breakEven) })
  }

  private func probability(where holds: (Double) -> Bool) -> Double {
    var sum = 0.0
    for (step, weight) in weights.enumerated()
    where holds(Double(step) / Double(ExtraShare.steps)) { sum += weight }
    return min(1, sum)
  }
}
