import Measures

/// The stratified bootstrap of a hold-out, with β refitted in every replicate (METHOD §3.1.3).
///
/// Each replicate is measured in its own standard errors (bootstrap-t; B. Efron, R. Tibshirani, An
/// Introduction to the Bootstrap, 1993, §12.5): what customers spend is skewed, and where buyers
/// are few a percentile interval is too short and on the wrong side (`contatto selftest`,
/// small-counts).
struct HoldOutBootstrap {
  /// Replicates without spread that are drawn again before the rest stands for all.
  private static let attemptsPerReplicate = 4

  private let treated: ArmStratum
  private let controls: ArmStratum
  private let estimate: NormalEstimate

  /// `estimate` is the difference of the arms as they are.
  init(treated: Arm, controls: Arm, estimate: NormalEstimate) {
    self.treated = ArmStratum(treated)
    self.controls = ArmStratum(controls)
    self.estimate = estimate
  }

  /// Draws of Δ; replicates in which an arm has nobody or no spread are drawn again. `nil` where
  /// there is no spread at all.
  func differences(replicates: Int, seedPath: String) -> SortedSample? {
    guard estimate.standardError > 0 else { return nil }
    var draws: [Double] = []
    draws.reserveCapacity(replicates)
    var generator = SeededGenerator(path: seedPath)
    for _ in 0..<HoldOutBootstrap.attemptsPerReplicate * replicates {
      if draws.count == replicates { break }
      let first = treated.resampled(with: &generator)
      let second = controls.resampled(with: &generator)
      guard let draw = draw(first, second) else { continue }
      draws.append(draw)
    }
    return draws.isEmpty ? nil : SortedSample(draws)
  }

  /// `Δ − t*·SE`, with `t* = (Δ* − Δ)/SE*`.
  private func draw(_ first: ArmSums, _ second: ArmSums) -> Double? {
    guard first.weight > 0, second.weight > 0 else { return nil }
    let slope = AdjustedDifference.slope(first, second)
    guard let one = first.varianceOfMean(slope: slope),
      let other = second.varianceOfMean(slope: slope), one + other > 0
    else { return nil }
    let difference =
      first.meanOutcome - second.meanOutcome - slope * (first.meanHistory - second.meanHistory)
    let deviations = (difference - estimate.value) / (one + other).squareRoot()
    return estimate.value - deviations * estimate.standardError
  }
}
