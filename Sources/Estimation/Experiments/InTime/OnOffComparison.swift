import Measures

/// A touchpoint that was on in some weeks and off in others, for everyone at once.
///
/// What the weeks without it, trend, season and controls predict for the weeks with it, against
/// what came; moving-block bootstrap of the residuals (METHOD §3.1 B3; H. Künsch, Annals of
/// Statistics 17, 1989).
package struct OnOffComparison: Sendable {
  /// Observed minus predicted, summed over the weeks it was on.
  package let gap: Belief
  /// Weeks it was on.
  package let weeksOn: Int
  /// The prediction summed over the same weeks.
  package let predicted: Double

  /// - Parameters:
  ///   - outcomes: one value for each full week, in order.
  ///   - isOn: the weeks with the touchpoint.
  ///   - controls: further columns, such as open days, over the same weeks.
  ///
  /// `nil` if it was never on, or too few full weeks come before the first time.
  package init?(
    outcomes: [Double], isOn: [Bool], controls: [[Double]], limits: Thresholds.Experiments,
    seedPath: String
  ) {
    precondition(outcomes.count == isOn.count, "Each week is on or off.")
    guard let first = isOn.firstIndex(of: true), first >= limits.weeksBeforeOnOff else {
      return nil
    }
    let columns = SeasonalTerms.columns(weeks: outcomes.count) + controls
    let on = isOn.indices.filter { isOn[$0] }
    let off = isOn.indices.filter { !isOn[$0] }
    let basis = OrthonormalBasis(columns.map { column in off.map { column[$0] } })
    let freedom = off.count - basis.columns.count
    guard freedom > 0 else { return nil }
    let fit = LeastSquares(
      off.map { outcomes[$0] }, basis: basis, columnCount: columns.count)
    let sums = columns.map { column in Moments.sum(on.map { column[$0] }) }
    predicted = fit.fitted(sums)
    weeksOn = on.count
    let estimate = Moments.sum(on.map { outcomes[$0] }) - predicted
    let inflation = (Double(off.count) / Double(freedom)).squareRoot()
    let blocks = MovingBlocks(
      residuals: fit.residuals.map { $0 * inflation }, blockLength: limits.blockWeeks)
    var generator = SeededGenerator(path: seedPath)
    let draws = (0..<limits.replicates).map { _ -> Double in
      let noise = blocks.series(length: off.count, with: &generator)
      let refit = LeastSquares(noise, basis: basis, columnCount: columns.count)
      let ahead = blocks.series(length: on.count, with: &generator)
      return estimate - (Moments.sum(ahead) - refit.fitted(sums))
    }
    gap = .draws(estimate: estimate, SortedSample(draws))
  }
}
