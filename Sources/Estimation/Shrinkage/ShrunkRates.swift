package import Measures

/// Rates of many cells, each pulled towards the common rate as far as its own size allows.
///
/// Empirical Bayes with a beta prior fitted by moments (METHOD §5.1, W7; J. Kleinman, Journal of
/// the American Statistical Association 68, 1973).
package struct ShrunkRates: Hashable, Sendable {
  /// The rate over all cells; `nil` if nothing was tried.
  package let commonRate: Double?
  /// Variance of the true rates between cells.
  package let varianceBetween: Double
  /// Trials that the common rate counts for in every cell; `nil` if the cells are pooled or too
  /// few to be shrunk.
  package let priorTrials: Double?
  /// True if the cells do not differ beyond chance, so that all share the common rate.
  package let isPooled: Bool
  /// What is known about each cell's rate, in the order of the cells.
  package let posteriors: [BetaDistribution]

  /// The shrunken rates of `cells`; fewer than `fewestCells` tried cells stay as they are.
  package init(_ cells: [RateCell], shrinkingFrom fewestCells: Int) {
    let successes = cells.reduce(0) { $0 + $1.successes }
    let trials = cells.reduce(0) { $0 + $1.trials }
    let tried = cells.filter { $0.trials > 0 }
    let common = trials > 0 ? Double(successes) / Double(trials) : nil
    commonRate = common
    guard let common, tried.count >= fewestCells else {
      varianceBetween = 0
      priorTrials = nil
      isPooled = false
      posteriors = cells.map {
        Jeffreys.distribution(successes: $0.successes, trials: $0.trials)
      }
      return
    }
    varianceBetween = ShrunkRates.variance(between: tried, common: common)
    guard varianceBetween > 0 else {
      priorTrials = nil
      isPooled = true
      let pooled = Jeffreys.distribution(successes: successes, trials: trials)
      posteriors = cells.map { _ in pooled }
      return
    }
    // A variance as large as a coin's between cells leaves no prior; a thousandth of a trial
    // keeps the distribution proper.
    let prior = max(1e-3, common * (1 - common) / varianceBetween - 1)
    priorTrials = prior
    isPooled = false
    posteriors = cells.map {
      BetaDistribution(
        alpha: Double($0.successes) + prior * common,
        beta: Double($0.trials - $0.successes) + prior * (1 - common))
    }
  }

  /// Each cell's rate: the mean, within its 90 % interval. Cells that do not differ all get the
  /// common rate with the interval of the common rate.
  package var intervals: [Interval] {
    posteriors.map { posterior in
      let bounds = posterior.interval
      let estimate = isPooled ? commonRate ?? posterior.mean : posterior.mean
      return Interval(
        low: min(bounds.low, estimate), innerLow: bounds.innerLow, estimate: estimate,
        innerHigh: bounds.innerHigh, high: max(bounds.high, estimate))
    }
  }

  /// `v = max(0, (S − μ(1−μ)(k−1))/(N − Σn²/N))`.
  private static func variance(between cells: [RateCell], common: Double) -> Double {
    var spread = 0.0
    var trials = 0.0
    var squares = 0.0
    for cell in cells {
      let count = Double(cell.trials)
      let deviation = Double(cell.successes) / count - common
      spread += count * deviation * deviation
      trials += count
      squares += count * count
    }
    let chance = common * (1 - common) * Double(cells.count - 1)
    return max(0, (spread - chance) / (trials - squares / trials))
  }
}
