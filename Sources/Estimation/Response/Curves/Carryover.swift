import Measures

/// The part of earlier spend that still works: `a_t = x_t + θ·a_{t−1}` (METHOD §3.4).
package enum Carryover {
  /// The carried series of `spend`, started by the weeks before it.
  ///
  /// `retention` is θ, the share that survives a week, 0 ≤ θ < 1.
  package static func carried(
    _ spend: [Double], retention: Double, earlier: [Double]
  ) -> [Double] {
    var level = 0.0
    for amount in earlier { level = amount + retention * level }
    return spend.map { amount in
      level = amount + retention * level
      return level
    }
  }

  /// Weeks until half of an effect is gone: `ln ½ / ln θ`; zero without carry-over.
  package static func halfLifeWeeks(retention: Double) -> Double {
    guard retention > 0 else { return 0 }
    return PortableFunctions.logarithm(0.5) / PortableFunctions.logarithm(retention)
  }
}
