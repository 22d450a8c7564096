import Glibc
package import Measures

/// What is known about a share: the beta distribution on 0 to 1.
package struct BetaDistribution: Hashable, Sendable {
  /// Successes seen, plus those the prior stands for; positive.
  package let alpha: Double
  /// Failures seen, plus those the prior stands for; positive.
  package let beta: Double
  /// `ln B(α, β)`.
  private let logBeta: Double

  /// The distribution with two positive shape parameters.
  package init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && beta > 0, "A beta distribution needs two positive parameters.")
    self.alpha = alpha
    self.beta = beta
    logBeta = LogGamma.value(alpha) + LogGamma.value(beta) - LogGamma.value(alpha + beta)
  }

  /// The expected share.
  package var mean: Double { alpha / (alpha + beta) }

  /// The variance of the share.
  package var variance: Double {
    let sum = alpha + beta
    return alpha * beta / (sum * sum * (sum + 1))
  }

  /// The probability that the share is at most `x`: the regularised incomplete beta function.
  package func cumulative(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let logarithm = alpha * log(x) + beta * log1p(-x) - logBeta
    // So far out the tail is below the last digit, however long its fraction would take.
    guard logarithm > -60 else { return x < mean ? 0 : 1 }
    if x < (alpha + 1) / (alpha + beta + 2) {
      return exp(logarithm) * BetaDistribution.fraction(x, alpha, beta) / alpha
    }
    return 1 - exp(logarithm) * BetaDistribution.fraction(1 - x, beta, alpha) / beta
  }

  /// The share below which the truth lies with probability `p`.
  ///
  /// Newton's steps on the cumulative function inside a shrinking bracket, which cannot leave it.
  package func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "A quantile needs a probability between 0 and 1.")
    var low = 0.0
    var high = 1.0
    var x = mean
    for _ in 0..<200 {
      let excess = cumulative(x) - p
      if excess > 0 { high = x } else { low = x }
      let slope = exp((alpha - 1) * log(x) + (beta - 1) * log1p(-x) - logBeta)
      var next = x - excess / slope
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      if abs(next - x) <= 1e-15 * x { return next }
      x = next
    }
    return x
  }

  /// q05, q25, median, q75 and q95.
  package var interval: Interval {
    Interval(
      low: quantile(0.05), innerLow: quantile(0.25), estimate: quantile(0.5),
      innerHigh: quantile(0.75), high: quantile(0.95))
  }

  /// The continued fraction of the incomplete beta function by Lentz's method
  /// (NIST Digital Library of Mathematical Functions, 8.17.22).
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func awayFromZero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / awayFromZero(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...20_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / awayFromZero(1 + even * d)
      c = awayFromZero(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / awayFromZero(1 + odd * d)
      c = awayFromZero(1 + odd / c)
      result *= d * c
      if abs(d * c - 1) <= Double.ulpOfOne { break }
    }
    return result
  }
}
