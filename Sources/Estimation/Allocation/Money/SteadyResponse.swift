/// What a channel brings a week if it gets the same spend every week (METHOD §4.2).
package struct SteadyResponse: Hashable, Sendable {
  /// θ, the share of an effect that survives a week.
  package let retention: Double
  /// K, the carried spend at half of the ceiling.
  package let halfPoint: Double
  /// β, the ceiling of weekly sales.
  package let ceiling: Double

  /// A response with diminishing returns.
  package init(retention: Double, halfPoint: Double, ceiling: Double) {
    precondition(retention >= 0 && retention < 1, "An effect fades.")
    precondition(halfPoint > 0 && ceiling >= 0, "A response has a half point and a ceiling.")
    self.retention = retention
    self.halfPoint = halfPoint
    self.ceiling = ceiling
  }

  private var loss: Double { 1 - retention }

  /// `f(x) = βz/(z + K)`, `z = x/(1 − θ)`: weekly sales at a weekly spend.
  package func sales(at spend: Double) -> Double {
    let carried = spend / loss
    return ceiling * carried / (carried + halfPoint)
  }

  /// `f'(x) = βK/((1 − θ)(z + K)²)`: sales per extra euro.
  package func slope(at spend: Double) -> Double {
    let sum = spend / loss + halfPoint
    return ceiling * halfPoint / (loss * sum * sum)
  }

  /// The weekly spend at which an extra euro brings `price` euros of sales, zero if the first
  /// euro brings less: `(1 − θ)·max(0, √(βK/((1 − θ)λ)) − K)`.
  package func spend(whereSlopeIs price: Double) -> Double {
    loss * max(0, (ceiling * halfPoint / (loss * price)).squareRoot() - halfPoint)
  }

  /// x*, the weekly spend with the largest profit at a margin of `margin` per euro of sales.
  package func optimum(margin: Double) -> Double {
    guard margin > 0 else { return 0 }
    return spend(whereSlopeIs: 1 / margin)
  }

  /// MCI = x/x*: money spent over money that would pay, capped to 1/8 … 8 (8 also where nothing
  /// would pay); it illustrates, the verdict decides.
  package func coverageIndex(spend: Double, margin: Double) -> Double {
    let best = optimum(margin: margin)
    guard best > 0 else { return 8 }
    return min(8, max(0.125, spend / best))
  }
}
