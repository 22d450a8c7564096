package import Measures

/// What is known about a quantity: a normal distribution, or draws around an estimate.
package enum Belief: Sendable {
  /// Known with a normal error.
  case normal(NormalEstimate)
  /// Known by draws of a posterior or a bootstrap; the estimate is the one published.
  case draws(estimate: Double, SortedSample)

  /// The belief of draws whose median is published.
  package static func median(of draws: SortedSample) -> Belief {
    .draws(estimate: draws.median, draws)
  }

  /// The published estimate.
  package var estimate: Double {
    switch self {
    case .normal(let normal): normal.value
    case .draws(let estimate, _): estimate
    }
  }

  /// q05, q25, estimate, q75 and q95.
  package var interval: Interval {
    switch self {
    case .normal(let normal): normal.interval
    case .draws(let estimate, let draws): draws.interval(around: estimate)
    }
  }

  /// The standard error, or the deviation of the draws.
  package var standardError: Double {
    switch self {
    case .normal(let normal): normal.standardError
    case .draws(_, let draws): (Moments.variance(draws.values) ?? 0).squareRoot()
    }
  }

  /// The probability that the quantity lies above `threshold`.
  package func probability(above threshold: Double) -> Double {
    switch self {
    case .normal(let normal): normal.probability(above: threshold)
    case .draws(_, let draws): draws.probability(above: threshold)
    }
  }

  /// The probability that the quantity lies below `threshold`.
  package func probability(below threshold: Double) -> Double {
    switch self {
    case .normal(let normal): normal.probability(below: threshold)
    case .draws(_, let draws): draws.probability(below: threshold)
    }
  }

  /// The probability that the quantity lies in `range`.
  package func probability(within range: ClosedRange<Double>) -> Double {
    switch self {
    case .normal(let normal): normal.probability(within: range)
    case .draws(_, let draws): draws.probability(within: range)
    }
  }

  /// The expected amount by which the quantity exceeds `threshold`: what is lost per euro when one
  /// acts as if it did not (METHOD §4.1, cost of being wrong).
  package func meanExcess(above threshold: Double) -> Double {
    switch self {
    case .normal(let normal):
      let distance = normal.value - threshold
      let magnitude = NormalDistribution.meanMagnitude(
        mean: distance, standardDeviation: normal.standardError)
      return (magnitude + distance) / 2
    case .draws(_, let draws):
      return Moments.sum(draws.values.map { max(0, $0 - threshold) }) / Double(draws.values.count)
    }
  }

  /// The expected amount by which the quantity falls short of `threshold`.
  package func meanShortfall(below threshold: Double) -> Double {
    scaled(by: -1, plus: 0).meanExcess(above: -threshold)
  }

  /// What is known about the quantity times `factor` plus `offset`.
  package func scaled(by factor: Double, plus offset: Double) -> Belief {
    switch self {
    case .normal(let normal): .normal(normal.scaled(by: factor, plus: offset))
    case .draws(let estimate, let draws):
      .draws(
        estimate: estimate * factor + offset,
        SortedSample(draws.values.map { $0 * factor + offset }))
    }
  }
}
