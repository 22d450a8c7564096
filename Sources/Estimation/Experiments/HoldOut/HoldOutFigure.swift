package import Measures

/// The effect a hold-out measured.
package struct HoldOutFigure: Sendable {
  /// Units in the treated arm.
  package let treated: Int
  /// Units held back.
  package let controls: Int
  /// Per unit: winsorised where the test is large enough.
  package let difference: AdjustedDifference
  /// Per unit, without winsorising; printed beside the other.
  package let rawDifference: AdjustedDifference
  /// Bootstrap draws of the difference where buyers are few.
  package let draws: SortedSample?
  /// The effect on those reached, per unit, where some controls were touched.
  package let complierEffect: NormalEstimate?
  /// False if an arm is too small for a verdict of its own.
  package let hasArmsForVerdict: Bool

  /// What is known about the difference per unit.
  package var perUnit: Belief {
    guard let draws else { return .normal(difference.adjusted) }
    return .draws(estimate: difference.adjusted.value, draws)
  }

  /// `IM = n_T·Δ`: the margin all treated units brought beyond what they would have.
  package var incrementalMargin: Belief { perUnit.scaled(by: Double(treated), plus: 0) }

  /// The same without winsorising.
  package var rawIncrementalMargin: Belief {
    .normal(rawDifference.adjusted.scaled(by: Double(treated), plus: 0))
  }

  /// True if winsorised and raw disagree about profit: the result hangs on few receipts, and no
  /// verdict follows (METHOD §3.1.1).
  package func hangsOnFewReceipts(cost: Double) -> Bool {
    (incrementalMargin.estimate > cost) != (rawIncrementalMargin.estimate > cost)
  }

  /// The smallest incremental margin this test would find (METHOD §3.1.6):
  /// `MDE = 2.80·SE·n_T`.
  package func detectableMargin(limits: Thresholds.Experiments) -> Double {
    limits.detectableDeviations * difference.adjusted.standardError * Double(treated)
  }
}
