/// An estimate with the bounds between which the truth probably lies.
///
/// 90 % everywhere (METHOD §1.6); the 50 % bounds are there where a chart nests two intervals.
/// The unit is that of the quantity estimated: units of money, a share of one, stars.
package struct Interval: Hashable, Sendable {
  /// 5 % quantile.
  package let low: Double
  /// 25 % quantile, if known.
  package let innerLow: Double?
  /// The point estimate (median or mean, as the method says).
  package let estimate: Double
  /// 75 % quantile, if known.
  package let innerHigh: Double?
  /// 95 % quantile.
  package let high: Double

  /// An interval; bounds that do not enclose the estimate are our own mistake.
  package init(
    low: Double, innerLow: Double? = nil, estimate: Double, innerHigh: Double? = nil, high: Double
  ) {
    precondition(low <= estimate && estimate <= high, "An interval must hold its estimate.")
    self.low = low
    self.innerLow = innerLow
    self.estimate = estimate
    self.innerHigh = innerHigh
    self.high = high
  }

  /// True if `value` lies between the bounds.
  package func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// The interval of the quantity times `factor` plus `offset`; a negative factor turns it round.
  package func scaled(by factor: Double, plus offset: Double = 0) -> Interval {
    func moved(_ value: Double) -> Double { value * factor + offset }
    guard factor >= 0 else {
      return Interval(
        low: moved(high), innerLow: innerHigh.map(moved), estimate: moved(estimate),
        innerHigh: innerLow.map(moved), high: moved(low))
    }
    return Interval(
      low: moved(low), innerLow: innerLow.map(moved), estimate: moved(estimate),
      innerHigh: innerHigh.map(moved), high: moved(high))
  }
}
