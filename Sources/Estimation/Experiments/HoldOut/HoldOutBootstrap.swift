import Measures

/// The stratified bootstrap of a hold-out, with β refitted in every replicate (METHOD §3.1.3).
struct HoldOutBootstrap {
  private let treated: Stratum
  private let controls: Stratum

  init(treated: Arm, controls: Arm) {
    self.treated = Stratum(treated)
    self.controls = Stratum(controls)
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

/// One arm; units that never bought differ in nothing and are drawn together.
private struct Stratum {
  private var outcomes: [Double] = []
  private var histories: [Double] = []
  private var silent = 0
  private let isLarge: Bool

  init(_ arm: Arm) {
    // Plain resampling below this many units, Poisson weights from there on (METHOD §3.0).
    isLarge = arm.count >= 5000
    for (y, x) in zip(arm.outcomes, arm.histories) {
      if y == 0, x == 0, isLarge {
        silent += 1
      } else {
        outcomes.append(y)
        histories.append(x)
      }
    }
  }

  func resampled(with generator: inout SeededGenerator) -> ArmSums {
    var sums = ArmSums()
    for index in outcomes.indices {
      let unit = isLarge ? index : generator.index(below: outcomes.count)
      let weight = isLarge ? generator.poissonWeight() : 1
      guard weight > 0 else { continue }
      sums.add(outcome: outcomes[unit], history: histories[unit], weight: Double(weight))
    }
    sums.weight += Double(generator.poissonWeight(ofUnits: silent))
    return sums
  }
}
