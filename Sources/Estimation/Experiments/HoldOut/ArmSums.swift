/// Weighted sums of one arm, all that a difference of means needs.
struct ArmSums {
  var weight = 0.0
  var outcome = 0.0
  var history = 0.0
  var cross = 0.0
  var square = 0.0
  var outcomeSquare = 0.0

  init() {}

  init(of arm: Arm) {
    for (y, x) in zip(arm.outcomes, arm.histories) { add(outcome: y, history: x, weight: 1) }
  }

  mutating func add(outcome y: Double, history x: Double, weight w: Double) {
    weight += w
    outcome += w * y
    history += w * x
    cross += w * x * y
    square += w * x * x
    outcomeSquare += w * y * y
  }

  var meanOutcome: Double { outcome / weight }
  var meanHistory: Double { history / weight }
  /// S_XY, centred in the arm.
  var centredCross: Double { cross - history * outcome / weight }
  /// S_XX, centred in the arm.
  var centredSquare: Double { square - history * history / weight }

  /// The variance of the mean of `y − βx`, from the n − 1 variance; `nil` below two units.
  func varianceOfMean(slope: Double) -> Double? {
    guard weight > 1 else { return nil }
    let own = outcomeSquare - outcome * outcome / weight
    let rest = own - 2 * slope * centredCross + slope * slope * centredSquare
    return max(0, rest) / (weight - 1) / weight
  }
}
