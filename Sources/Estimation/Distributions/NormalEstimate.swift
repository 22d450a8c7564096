package import Measures

/// An estimate with a normal error.
package struct NormalEstimate: Hashable, Sendable {
  /// The estimate, in the unit of the quantity.
  package let value: Double
  /// Its standard error, in the same unit; zero if it is known exactly.
  package let standardError: Double

  /// An estimate with a standard error that is not negative.
  package init(value: Double, standardError: Double) {
    precondition(standardError >= 0, "A standard error is not negative.")
    self.value = value
    self.standardError = standardError
  }

  /// q05, q25, estimate, q75 and q95 of the normal distribution.
  package var interval: Interval {
    let outer = standardError * 1.6448536269514722
    let inner = standardError * 0.6744897501960817
    return Interval(
      low: value - outer, innerLow: value - inner, estimate: value, innerHigh: value + inner,
      high: value + outer)
  }

  /// The probability that the quantity lies above `threshold`.
  package func probability(above threshold: Double) -> Double {
    NormalDistribution.probability(
      above: threshold, mean: value, standardDeviation: standardError)
  }

  /// The probability that the quantity lies below `threshold`.
  package func probability(below threshold: Double) -> Double { 1 - probability(above: threshold) }

  /// The probability that the quantity lies in `range`.
  package func probability(within range: ClosedRange<Double>) -> Double {
    max(0, probability(above: range.lowerBound) - probability(above: range.upperBound))
  }

  /// The probability that this quantity is larger than an independent other one.
  package func probability(above other: NormalEstimate) -> Double {
    let spread =
      (standardError * standardError + other.standardError * other.standardError).squareRoot()
    return NormalDistribution.probability(
      above: 0, mean: value - other.value, standardDeviation: spread)
  }

  /// The estimate of the quantity times `factor` plus `offset`.
  package func scaled(by factor: Double, plus offset: Double) -> NormalEstimate {
    NormalEstimate(value: value * factor + offset, standardError: standardError * abs(factor))
  }
}
