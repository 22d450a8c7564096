package import Measures

/// How many times more is attributed to a channel than it brought (METHOD §3.3 and §7).
package struct OverCredit: Hashable, Sendable {
  /// Attributed over incremental; `nil` if the incremental figure may be zero or less, so that
  /// the quotient has no upper end.
  package let factor: Interval?
  /// The factor is at least this large with 95 %; `nil` if even the upper end of the incremental
  /// figure is not positive.
  package let atLeast: Double?

  /// What a model credits, against what a hold-out or the response model measured.
  package init(attributed: Double, incremental: Interval) {
    atLeast = incremental.high > 0 ? attributed / incremental.high : nil
    guard incremental.low > 0, attributed >= 0 else {
      factor = nil
      return
    }
    factor = Interval(
      low: attributed / incremental.high,
      innerLow: incremental.innerHigh.map { attributed / $0 },
      estimate: attributed / incremental.estimate,
      innerHigh: incremental.innerLow.map { attributed / $0 },
      high: attributed / incremental.low)
  }
}
