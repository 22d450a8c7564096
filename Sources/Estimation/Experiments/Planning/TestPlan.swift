import Measures

/// How large a test must be to see an effect.
///
/// Two-sided 5 %, power 80 % (METHOD §3.1.6, W12).
package struct TestPlan: Hashable, Sendable {
  /// σ: the deviation of the outcome between customers, after the adjustment by history.
  package let deviation: Double
  /// δ: the effect per customer that must be seen; by default the cost per contact.
  package let effect: Double

  /// A plan for an effect and a deviation, both above zero.
  package init(deviation: Double, effect: Double) {
    precondition(deviation > 0 && effect > 0, "A plan needs an effect and a deviation.")
    self.deviation = deviation
    self.effect = effect
  }

  /// `(z₀.₉₇₅ + z₀.₈)² = 7.849`.
  private static let demand: Double = {
    let sum = NormalDistribution.quantile(0.975) + NormalDistribution.quantile(0.8)
    return sum * sum
  }()

  /// Controls needed beside `treated` customers: `1/(δ²/(7.849σ²) − 1/n_T)`; `nil` if no number of
  /// controls is enough.
  package func controls(besideTreated treated: Int) -> Int? {
    guard treated > 0 else { return nil }
    let precision = effect * effect / (TestPlan.demand * deviation * deviation)
    let share = precision - 1 / Double(treated)
    guard share > 0, 1 / share < 1e15 else { return nil }
    return Int((1 / share).rounded(.up))
  }

  /// Customers needed in each of two equal arms.
  package var customersPerArm: Int {
    Int((2 * TestPlan.demand * deviation * deviation / (effect * effect)).rounded(.up))
  }

  /// The probability that a test of this size finds the effect.
  package func power(treated: Int, controls: Int) -> Double {
    guard treated > 0, controls > 0 else { return 0 }
    let error = deviation * (1 / Double(treated) + 1 / Double(controls)).squareRoot()
    return NormalDistribution.cumulative(
      effect / error - NormalDistribution.quantile(0.975))
  }
}
