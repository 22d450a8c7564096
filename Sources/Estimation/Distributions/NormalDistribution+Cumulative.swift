import Glibc
package import Measures

extension NormalDistribution {
  /// Φ: the share of the standard normal distribution below `x`, `½ erfc(−x/√2)`.
  package static func cumulative(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

  /// The probability that a normal quantity lies above a threshold; without spread it is 0 or 1.
  package static func probability(
    above threshold: Double, mean: Double, standardDeviation: Double
  ) -> Double {
    guard standardDeviation > 0 else { return mean > threshold ? 1 : 0 }
    return cumulative((mean - threshold) / standardDeviation)
  }

  /// The expected absolute value of a normal quantity:
  /// `s√(2/π)e^{−μ²/2s²} + μ(1 − 2Φ(−μ/s))` (METHOD §4.6; the folded normal distribution).
  package static func meanMagnitude(mean: Double, standardDeviation: Double) -> Double {
    guard standardDeviation > 0 else { return abs(mean) }
    let scaled = mean / standardDeviation
    return standardDeviation * (2 / Double.pi).squareRoot() * exp(-0.5 * scaled * scaled)
      + mean * (1 - 2 * cumulative(-scaled))
  }
}
