import Glibc

/// How sales really answer to the spend of one channel.
///
/// Written apart from the estimator on purpose: weights over past weeks instead of a running
/// level, powers from the C library instead of square roots (METHOD §9.3).
struct TrueResponse {
  /// Weight of the spend of so many weeks ago, from this week on.
  let memory: [Double]
  /// Carried spend at which half of the largest effect is reached.
  let half: Double
  /// 1 for diminishing returns from the start, more for a slow start.
  let steepness: Double
  /// Largest effect a week.
  let ceiling: Double

  /// A response that brings `perEuro` for every euro of `spend` taken together.
  init(memory: [Double], half: Double, steepness: Double, perEuro: Double, spend: [Double]) {
    let shape = TrueResponse(memory: memory, half: half, steepness: steepness, ceiling: 1)
    let effects = shape.sales(spend).reduce(0, +)
    let ceiling = effects > 0 ? perEuro * spend.reduce(0, +) / effects : 0
    self.init(memory: memory, half: half, steepness: steepness, ceiling: ceiling)
  }

  private init(memory: [Double], half: Double, steepness: Double, ceiling: Double) {
    self.memory = memory
    self.half = half
    self.steepness = steepness
    self.ceiling = ceiling
  }

  /// A share `kept` of the effect is left a week later; forgotten after a year.
  static func fading(kept: Double) -> [Double] { (0..<52).map { pow(kept, Double($0)) } }

  /// `exp(−(l/3)²)` over 13 weeks, the first one slowed down to 0.4, adding up to one.
  static let rising: [Double] = {
    let raw = (0...12).map { week in
      let ratio = Double(week) / 3
      return exp(-ratio * ratio) * (week == 0 ? 0.4 : 1)
    }
    let total = raw.reduce(0, +)
    return raw.map { $0 / total }
  }()

  /// Sales of each week.
  func sales(_ spend: [Double]) -> [Double] {
    spend.indices.map { week in
      var level = 0.0
      for (age, weight) in memory.enumerated() where age <= week {
        level += weight * spend[week - age]
      }
      guard level > 0 else { return 0 }
      return ceiling / (1 + pow(half / level, steepness))
    }
  }

  /// Sales per further euro of the last `weeks`, by growing and shrinking their spend a little.
  func furtherEuro(_ spend: [Double], lastWeeks weeks: Int) -> Double {
    let start = max(0, spend.count - weeks)
    let step = 1e-3
    func sold(_ factor: Double) -> Double {
      let changed = spend.indices.map { $0 >= start ? spend[$0] * factor : spend[$0] }
      return sales(changed)[start...].reduce(0, +)
    }
    let spent = spend[start...].reduce(0, +)
    return spent > 0 ? (sold(1 + step) - sold(1 - step)) / (2 * step * spent) : 0
  }
}
