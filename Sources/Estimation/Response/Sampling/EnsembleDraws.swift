/// What one ensemble kept.
struct EnsembleDraws: Sendable {
  /// Sweep after sweep, in it walker after walker, in it parameter after parameter.
  let values: [Double]
  let walkers: Int
  let dimensions: Int
  /// Share of accepted moves; 0.2 to 0.4 is healthy.
  let acceptance: Double

  /// Number of kept sweeps.
  var sweeps: Int { values.count / (walkers * dimensions) }

  /// All kept values of one parameter, sweep after sweep.
  func parameter(_ part: Int) -> [Double] {
    stride(from: part, to: values.count, by: dimensions).map { values[$0] }
  }
}
