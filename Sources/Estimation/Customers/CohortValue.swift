/// What customers won in one month are worth over time.
package enum CohortValue {
  /// `Σ_{k=0}^{n−1} m·ρᵏ/(1 + i)ᵏ`: the margin of a month, the share that stays from month to
  /// month, and the interest of a month (METHOD §5.3, W15).
  package static func value(
    monthlyMargin: Double, retention: Double, monthlyInterest: Double, months: Int
  ) -> Double {
    var sum = 0.0
    var present = monthlyMargin
    for _ in 0..<months {
      sum += present
      present *= retention / (1 + monthlyInterest)
    }
    return sum
  }
}
