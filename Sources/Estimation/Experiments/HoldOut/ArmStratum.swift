import Measures

/// One arm; units that never bought differ in nothing and are drawn together.
struct ArmStratum {
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
