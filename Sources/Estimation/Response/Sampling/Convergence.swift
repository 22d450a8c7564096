import Measures

/// Whether the ensembles agree and how much the draws are worth.
package struct Convergence: Hashable, Sendable {
  /// R-hat of every parameter.
  package let mixing: [Double]
  /// Effective number of draws of every parameter.
  package let effectiveDraws: [Double]
  /// Share of accepted moves over all ensembles.
  package let acceptance: Double

  /// True if every parameter is below the limit of R-hat and above that of effective draws.
  package func isReached(limits: Thresholds.Response) -> Bool {
    mixing.allSatisfy { $0 < limits.mixing }
      && effectiveDraws.allSatisfy { $0 > limits.effectiveDraws }
  }

  /// R-hat over ensembles × halves of the kept sweeps, and
  /// `ESS = 80·Var(draws)/Var(batch means)` for 4 ensembles of 20 batches (METHOD §3.4).
  init(_ ensembles: [EnsembleDraws]) {
    let dimensions = ensembles.first?.dimensions ?? 0
    let found = ParallelMap.results(count: dimensions) { part in
      let series = ensembles.map { $0.parameter(part) }
      return (
        mixing: Convergence.mixing(of: series, ensembles),
        draws: Convergence.effectiveDraws(of: series, ensembles)
      )
    }
    mixing = found.map(\.mixing)
    effectiveDraws = found.map(\.draws)
    let total = Moments.sum(ensembles.map(\.acceptance))
    acceptance = total / Double(max(1, ensembles.count))
  }

  /// `√((W̄ + Var(group means))/W̄)`, walkers pooled.
  private static func mixing(of series: [[Double]], _ ensembles: [EnsembleDraws]) -> Double {
    var means: [Double] = []
    var variances: [Double] = []
    for (values, ensemble) in zip(series, ensembles) {
      let middle = ensemble.sweeps / 2 * ensemble.walkers
      for half in [values[..<middle], values[middle...]] {
        guard let mean = Moments.mean(half), let variance = Moments.variance(half) else {
          return .infinity
        }
        means.append(mean)
        variances.append(variance)
      }
    }
    guard let within = Moments.mean(variances), within > 0,
      let between = Moments.variance(means)
    else { return .infinity }
    return ((within + between) / within).squareRoot()
  }

  private static func effectiveDraws(
    of series: [[Double]], _ ensembles: [EnsembleDraws]
  ) -> Double {
    let batches = 20
    var means: [Double] = []
    for (values, ensemble) in zip(series, ensembles) {
      let length = ensemble.sweeps / batches * ensemble.walkers
      guard length > 0 else { return 0 }
      for batch in 0..<batches {
        if let mean = Moments.mean(values[batch * length..<(batch + 1) * length]) {
          means.append(mean)
        }
      }
    }
    guard let all = Moments.variance(series.flatMap { $0 }),
      let between = Moments.variance(means), between > 0
    else { return 0 }
    return Double(means.count) * all / between
  }
}
