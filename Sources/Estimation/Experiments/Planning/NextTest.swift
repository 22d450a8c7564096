import Measures

/// What it is worth to know a return better before the money is spent.
///
/// Pre-posterior analysis of a normal return (METHOD §4.6, W12; H. Raiffa, R. Schlaifer, "Applied
/// Statistical Decision Theory", 1961).
package struct NextTest: Hashable, Sendable {
  /// v as it is known today.
  package let returnPerEuro: NormalEstimate
  /// s_t: the standard error of v that the test will have.
  package let testError: Double
  /// ΔB: the money a year that the verdict moves, 20 % of twelve months' cost.
  package let moneyAtStake: Double

  /// A test of a return.
  package init(returnPerEuro: NormalEstimate, testError: Double, moneyAtStake: Double) {
    precondition(testError > 0, "A test without error needs no value of information.")
    self.returnPerEuro = returnPerEuro
    self.testError = testError
    self.moneyAtStake = moneyAtStake
  }

  /// s_p = σ²/√(σ² + s_t²): how far the test is expected to move the estimate.
  package var expectedMove: Double {
    let variance = returnPerEuro.standardError * returnPerEuro.standardError
    guard variance > 0 else { return 0 }
    return variance / (variance + testError * testError).squareRoot()
  }

  /// `EVOI = ΔB·(E|N(m−1, s_p)| − |m−1|)`, in money a year; before the cost of the test.
  package var valuePerYear: Double {
    let distance = returnPerEuro.value - 1
    let after = NormalDistribution.meanMagnitude(mean: distance, standardDeviation: expectedMove)
    return moneyAtStake * (after - abs(distance))
  }

  /// What the test costs: the share held back times the margin expected while it runs.
  package static func cost(heldBackShare: Double, expectedMarginMeanwhile: Double) -> Double {
    heldBackShare * max(0, expectedMarginMeanwhile)
  }
}
