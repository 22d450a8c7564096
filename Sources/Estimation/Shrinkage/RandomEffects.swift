import Measures

/// Several estimates of one kind joined: the common effect, how far the true effects differ, and
/// each estimate pulled towards the rest.
///
/// Moments after R. DerSimonian, N. Laird, Controlled Clinical Trials 7 (1986)
/// (METHOD §3.1.5 and §5.1, W18).
package struct RandomEffects: Hashable, Sendable {
  /// The mean weighted by `1/s²`, as if all true effects were one.
  package let fixed: NormalEstimate
  /// `Q = Σw(δ − δ̄)²`, the disagreement beyond chance.
  package let disagreement: Double
  /// τ², the variance of the true effects.
  package let varianceBetween: Double
  /// The mean weighted by `1/(s² + τ²)`; equal to `fixed` where τ² is zero.
  package let random: NormalEstimate
  /// `B = s²/(s² + τ²)`: how far each estimate is pulled to the common effect.
  package let pulls: [Double]
  /// Each estimate after the pull, in the order given.
  package let shrunk: [NormalEstimate]

  /// Joins `estimates`, each with a standard error above zero; `nil` of none.
  package init?(_ estimates: [NormalEstimate]) {
    guard !estimates.isEmpty else { return nil }
    precondition(
      estimates.allSatisfy { $0.standardError > 0 }, "A joined estimate needs a standard error.")
    let mean = RandomEffects.mean(of: estimates, varianceBetween: 0)
    let weights = estimates.map { 1 / ($0.standardError * $0.standardError) }
    let total = Moments.sum(weights)
    let squares = Moments.sum(weights.map { $0 * $0 })
    fixed = mean
    disagreement = Moments.sum(
      zip(weights, estimates).map { $0 * ($1.value - mean.value) * ($1.value - mean.value) })
    let excess = disagreement - Double(estimates.count - 1)
    let freedom = total - squares / total
    let between = freedom > 0 ? max(0, excess / freedom) : 0
    varianceBetween = between
    let common = RandomEffects.mean(of: estimates, varianceBetween: between)
    random = common
    let pulls = estimates.map { estimate in
      let variance = estimate.standardError * estimate.standardError
      return variance / (variance + between)
    }
    self.pulls = pulls
    shrunk = zip(estimates, pulls).map { estimate, pull in
      let variance = estimate.standardError * estimate.standardError
      let remaining =
        (1 - pull) * variance + pull * pull * common.standardError * common.standardError
      return NormalEstimate(
        value: pull * common.value + (1 - pull) * estimate.value,
        standardError: remaining.squareRoot())
    }
  }

  private static func mean(
    of estimates: [NormalEstimate], varianceBetween: Double
  ) -> NormalEstimate {
    var total = 0.0
    var sum = 0.0
    for estimate in estimates {
      let weight = 1 / (estimate.standardError * estimate.standardError + varianceBetween)
      total += weight
      sum += weight * estimate.value
    }
    return NormalEstimate(value: sum / total, standardError: (1 / total).squareRoot())
  }
}
