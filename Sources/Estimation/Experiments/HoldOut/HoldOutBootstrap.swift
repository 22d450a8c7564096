import Measures

/// The stratified bootstrap of a hold-out, with β refitted in every replicate (METHOD §3.1.3).
struct HoldOutBootstrap {
  private let treated: ArmStratum
  private let controls: ArmStratum

  init(treated: Arm, controls: Arm) {
    self.treated = ArmStratum(treated)
    self.controls = ArmStratum(controls)
  }

  /// Draws of Δ; replicates in which an arm comes out empty are drawn again.
  func differences(replicates: Int, seedPath: String) -> SortedSample {
    var draws: [Double] = []
    draws.reserveCapacity(replicates)
    var generator = SeededGenerator(path: seedPath)
    while draws.count < replicates {
      let first = treated.resampled(with: &generator)
      let second = controls.resampled(with: &generator)
      guard first.weight > 0, second.weight > 0 else { continue }
      let slope = AdjustedDifference.slope(first, second)
      draws.append(
        first.meanOutcome - second.meanOutcome - slope * (first.meanHistory - second.meanHistory))
    }
    return SortedSample(draws)
  }
}
