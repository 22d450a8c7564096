import Glibc
import Measures

/// The draws that make one weekly world, in a fixed order.
struct WeeklyMaking {
  let season: WeeklySeason
  /// What the owner recorded; filled while spend is drawn.
  private(set) var controls: [[Double]] = []
  private let recipe: WeeklyRecipe
  private let shape: WeeklyShape?
  private let weeks: Int
  private let channels: Int
  private var demand: [Double]
  private var promotion: [Double]
  private var generator: SeededGenerator

  init(_ recipe: WeeklyRecipe, seed: UInt64) {
    var generator = SeededGenerator(path: "world/\(recipe.rawValue)/\(seed)/0")
    self.recipe = recipe
    shape = nil
    weeks = generator.uniform() < 0.5 ? 104 : 156
    channels =
      recipe == .collinear || recipe == .constant ? 3 : 3 + generator.index(below: 3)
    season = WeeklySeason(phase: Double(generator.index(below: 52)))
    demand = []
    promotion = []
    self.generator = generator
    demand = recipe.hasFollower ? run(keeping: 0.7) : [Double](repeating: 0, count: weeks)
    promotion = (0..<weeks).map { _ in
      recipe == .promo && self.generator.uniform() < 0.12 ? 1 : 0
    }
    if recipe == .promo { controls = [promotion] }
  }

  init(_ shape: WeeklyShape, seed: UInt64) {
    recipe = .response
    self.shape = shape
    weeks = shape.spend.first?.count ?? 0
    channels = shape.spend.count
    season = WeeklySeason(phase: 0)
    demand = [Double](repeating: 0, count: weeks)
    promotion = demand
    generator = SeededGenerator(path: "world/like/\(seed)/0")
  }

  /// Weekly spend of every channel.
  mutating func spend() -> [[Double]] {
    switch recipe {
    case .collinear: return sharedBudget()
    case .constant: return (0..<channels).map { _ in steadySpend() }
    default: break
    }
    return (0..<channels).map { channel in
      if channel == 0, recipe.hasFollower { return followingSpend() }
      let pattern = SpendPattern.allCases[generator.index(below: 3)]
      let spend = SpendPattern.spend(
        weeks: weeks, season: season, pattern: pattern, &generator)
      guard channel == 0, recipe == .promo else { return spend }
      return zip(spend, promotion).map { $0 * (1 + 0.8 * $1) }
    }
  }

  private mutating func sharedBudget() -> [[Double]] {
    let budget = SpendPattern.spend(
      weeks: weeks, season: season, pattern: .flights, &generator)
    return [0.5, 0.3, 0.2].map { share in
      budget.map { 3 * $0 * share * (0.95 + 0.1 * generator.uniform()) }
    }
  }

  private mutating func steadySpend() -> [Double] {
    let level = exp(6 + 0.7 * generator.normal())
    return (0..<weeks).map { _ in max(0, level * (1 + 0.1 * generator.normal())) }
  }

  /// Spend that rises because people want to buy: in the same week, or the week after.
  private mutating func followingSpend() -> [Double] {
    let level = exp(6 + 0.7 * generator.normal())
    return (0..<weeks).map { week in
      let felt = recipe == .retargeting ? demand[max(0, week - 1)] : demand[week]
      return level * exp(0.35 * felt + 0.25 * generator.normal())
    }
  }

  /// The true response of one channel.
  mutating func response(to spend: [Double]) -> TrueResponse {
    let mean = spend.reduce(0, +) / Double(max(1, spend.count))
    let kept = shape == nil ? beta(1.5, 3) : beta(1, 3)
    let perEuro =
      exp(shape == nil ? 0.5 + 0.7 * generator.normal() : 0.2 + 0.9 * generator.normal())
    let place = exp(0.5 + (shape == nil ? 0.8 : 1) * generator.normal())
    let steepness = recipe == .sshape ? 1.3 + 0.9 * generator.uniform() : 1
    let isRising = recipe == .weibull
    return TrueResponse(
      memory: isRising ? TrueResponse.rising : TrueResponse.fading(kept: kept),
      half: isRising ? mean * place : mean * place / (1 - kept), steepness: steepness,
      perEuro: perEuro, spend: spend)
  }

  /// Sales of each week above what advertising brings.
  mutating func sales(above effects: [[Double]]) -> [Double] {
    let media = (0..<weeks).map { week in effects.reduce(0) { $0 + $1[week] } }
    let base = shape.map(\.base) ?? base(media)
    let mean = zip(base, media).reduce(0) { $0 + $1.0 + $1.1 } / Double(weeks)
    let noise = run(keeping: recipe == .ar ? 0.6 : 0)
    let size = (shape?.noise ?? 0.04) * mean
    return (0..<weeks).map { week in
      let level = 1 + 0.06 * demand[week] + 0.1 * promotion[week]
      return max(0, base[week] * level + media[week] + size * noise[week])
    }
  }

  /// Baseline of which advertising makes a tenth to a third.
  private mutating func base(_ media: [Double]) -> [Double] {
    let mean = media.reduce(0, +) / Double(weeks)
    let level = mean / (0.1 + 0.25 * generator.uniform())
    return (0..<weeks).map { week in
      level * (1 + 0.1 * Double(week) / Double(weeks) + 0.3 * season.level(week))
    }
  }

  /// A normal series of deviation one whose neighbours correlate by `kept`.
  private mutating func run(keeping kept: Double) -> [Double] {
    var value = generator.normal()
    return (0..<weeks).map { _ in
      defer { value = kept * value + (1 - kept * kept).squareRoot() * generator.normal() }
      return value
    }
  }

  /// A draw of Beta(alpha, beta) with alpha ≥ 1: uniform points kept below the density.
  private mutating func beta(_ alpha: Double, _ beta: Double) -> Double {
    let peak = alpha > 1 ? (alpha - 1) / (alpha + beta - 2) : 0
    func density(_ x: Double) -> Double { pow(x, alpha - 1) * pow(1 - x, beta - 1) }
    let top = density(peak)
    while true {
      let x = generator.uniform()
      if generator.uniform() * top <= density(x) { return x }
    }
  }
}
