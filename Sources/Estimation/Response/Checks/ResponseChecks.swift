import Measures

/// What is printed beside a response model so that a reader can doubt it (METHOD §3.4).
package struct ResponseChecks: Hashable, Sendable {
  /// Share of the variance of sales that baseline and channels explain at the posterior median.
  package let explainedShare: Double
  /// Durbin–Watson of what is left: near 2 without correlation of neighbouring weeks.
  package let durbinWatson: Double
  /// How well the last weeks are predicted; `nil` if there are not two years of weeks.
  package let holdOut: HoldOutError?
  /// For each channel the share of shifted placebos with an effect at least as large.
  package let placebo: [Double?]
  /// For each channel the t of next week's spend; large if spend follows sales.
  package let lead: [Double?]

  /// For each channel the t of its effect where carry-over and half point are given; small where
  /// the data cannot tell it from nothing, which a return above zero by assumption never shows.
  package let effect: [Double?]

  /// Mean absolute errors over the sum of sales.
  package struct HoldOutError: Hashable, Sendable {
    /// Of the model, each week predicted from the weeks before.
    package let model: Double
    /// Of the value of the same week a year before.
    package let lastYear: Double

    /// True if the model predicts worse than last year's value: the whole layer is silent.
    package var isWorse: Bool { model > lastYear }
  }

  /// The checks at the medians of a posterior.
  package init(_ posterior: ResponsePosterior, limits: Thresholds.Response) {
    let fit = FixedShapes(posterior)
    let exact = ResponseFit(model: posterior.model, parameters: posterior.medians)
    let sales = posterior.model.design.weightedSales
    let mean = Moments.mean(sales) ?? 0
    let spread = Moments.sum(sales.map { ($0 - mean) * ($0 - mean) })
    let rest = exact.remainder
    explainedShare = spread > 0 ? 1 - Moments.innerProduct(rest, rest) / spread : 0
    durbinWatson = ResponseChecks.durbinWatson(rest)
    holdOut = fit.holdOutError(weeks: limits.heldOutWeeks, yearWeeks: limits.yearWeeks)
    placebo = (0..<posterior.model.design.channels).map { fit.placeboShare(of: $0) }
    effect = fit.effectDeviations(effectiveWeeks: posterior.effectiveWeeks)
    lead = (0..<posterior.model.design.channels).map { fit.leadDeviations(of: $0) }
  }

  private static func durbinWatson(_ rest: [Double]) -> Double {
    var steps = 0.0
    for row in rest.indices.dropFirst() {
      let step = rest[row] - rest[row - 1]
      steps += step * step
    }
    let square = Moments.innerProduct(rest, rest)
    return square > 0 ? steps / square : 0
  }
}
