import Glibc
package import Measures

/// What a shop test says.
package struct ShopTestResult: Sendable {
  /// τ̂ on the logarithm of weekly sales, with the bounds the placebos give.
  package let effect: Interval
  /// The probability of so large an effect among placebos.
  package let probability: Double
  /// Number of placebos.
  package let placebos: Int
  /// True if shops were chosen by chance and placebos are many enough: grade A, otherwise B.
  package let isExperiment: Bool
  let draws: SortedSample
  let treatedSales: Double

  /// `IM = g·Σ_treated,post y(1 − e^{−τ̂})` for a margin of `margin` per euro of net sales.
  package func incrementalMargin(margin: Double) -> Belief {
    let sales = treatedSales * margin
    return .draws(
      estimate: sales * (1 - exp(-effect.estimate)),
      SortedSample(draws.values.map { sales * (1 - exp(-$0)) }))
  }
}
