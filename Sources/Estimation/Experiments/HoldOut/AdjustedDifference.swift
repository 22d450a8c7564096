import Measures

/// The difference between two arms, freed of what their histories already explain.
///
/// CUPED with centring in each arm (METHOD §3.1.2, W16; A. Deng, Y. Xu, R. Kohavi, T. Walker,
/// "Improving the sensitivity of online controlled experiments", WSDM 2013).
package struct AdjustedDifference: Hashable, Sendable {
  /// β, the outcome owed to one unit of history; zero if histories do not vary.
  package let slope: Double
  /// Δ, treated minus controls, per unit, after the adjustment.
  package let adjusted: NormalEstimate
  /// The same without the adjustment.
  package let plain: NormalEstimate

  /// The difference of two arms of at least two units each; `nil` otherwise.
  package init?(treated: Arm, controls: Arm) {
    guard treated.count > 1, controls.count > 1 else { return nil }
    let slope = AdjustedDifference.slope(ArmSums(of: treated), ArmSums(of: controls))
    guard let adjusted = AdjustedDifference.difference(treated, controls, slope: slope),
      let plain = AdjustedDifference.difference(treated, controls, slope: 0)
    else { return nil }
    self.slope = slope
    self.adjusted = adjusted
    self.plain = plain
  }

  /// `β = (S_XY,T + S_XY,C)/(S_XX,T + S_XX,C)`; zero where histories do not vary.
  static func slope(_ treated: ArmSums, _ controls: ArmSums) -> Double {
    let square = treated.centredSquare + controls.centredSquare
    let scale = treated.square + controls.square
    guard square > 1e-12 * scale else { return 0 }
    return (treated.centredCross + controls.centredCross) / square
  }

  private static func difference(
    _ treated: Arm, _ controls: Arm, slope: Double
  ) -> NormalEstimate? {
    func adjusted(_ arm: Arm) -> [Double] {
      zip(arm.outcomes, arm.histories).map { $0 - slope * $1 }
    }
    let first = adjusted(treated)
    let second = adjusted(controls)
    guard let firstMean = Moments.mean(first), let secondMean = Moments.mean(second),
      let firstVariance = Moments.variance(first), let secondVariance = Moments.variance(second)
    else { return nil }
    let variance = firstVariance / Double(first.count) + secondVariance / Double(second.count)
    return NormalEstimate(value: firstMean - secondMean, standardError: variance.squareRoot())
  }
}
