import Glibc
package import Measures

/// Whether a cell of the map gets more or less attention than customers ask for there.
///
/// Supply and demand shares are Dirichlet; each cell's margin is a beta distribution, so no draws
/// are needed (METHOD §4.4, W8).
package struct TouchCoverage: Sendable {
  /// The supply side of one cell.
  package enum Supply: Sendable {
    /// Contacts counted.
    case counted(BetaDistribution)
    /// Known as a share of money only.
    case share(Double)
  }

  private let supply: Supply
  private let demand: BetaDistribution
  /// 400 quantiles of the demand share.
  private let demandPoints: [Double]

  /// A cell.
  package init(supply: Supply, demand: BetaDistribution) {
    self.supply = supply
    self.demand = demand
    demandPoints = (1...400).map { demand.quantile((Double($0) - 0.5) / 400) }
  }

  /// All cells of a map from two counts each: managed contacts and what customers asked for; `nil`
  /// with fewer than two cells. α = min(½, 10/K) for K cells.
  package static func cells(supply: [Double], demand: [Double]) -> [TouchCoverage]? {
    precondition(supply.count == demand.count, "Each cell has supply and demand.")
    guard let supplies = shares(of: supply), let demands = shares(of: demand) else { return nil }
    return zip(supplies, demands).map { TouchCoverage(supply: .counted($0), demand: $1) }
  }

  /// The beta distribution of each cell's share of counts; `nil` with fewer than two cells.
  package static func shares(of counts: [Double]) -> [BetaDistribution]? {
    guard counts.count > 1 else { return nil }
    let prior = min(0.5, 10 / Double(counts.count))
    let total = Moments.sum(counts) + prior * Double(counts.count)
    return counts.map {
      BetaDistribution(alpha: $0 + prior, beta: total - $0 - prior)
    }
  }

  /// TCI = log₂(E s / E d): above zero too much, below too little.
  package var index: Double {
    switch supply {
    case .counted(let share): log2(share.mean / demand.mean)
    case .share(let share): log2(share / demand.mean)
    }
  }

  /// The probability that supply exceeds `factor` times demand:
  /// the mean over u of `P(S > factor · q_D(u))`.
  package func probability(supplyAbove factor: Double) -> Double {
    switch supply {
    case .counted(let share):
      return Moments.sum(demandPoints.map { 1 - share.cumulative(factor * $0) }) / 400
    case .share(let share):
      return demand.cumulative(share / factor)
    }
  }

  /// How sure each verdict is: too much attention is cut, too little added to.
  package func verdictProbabilities(limits: Thresholds.Verdict) -> VerdictProbabilities {
    let above = probability(supplyAbove: exp2(limits.coverageTolerance))
    let notBelow = probability(supplyAbove: exp2(-limits.coverageTolerance))
    return VerdictProbabilities(
      add: 1 - notBelow, cut: above, hold: max(0, notBelow - above))
  }

  /// TCI with the bounds between which log₂(S/D) lies.
  package var interval: Interval {
    let index = index
    func bound(_ p: Double) -> Double { logRatio(exceededWith: 1 - p) }
    return Interval(
      low: min(index, bound(0.05)), innerLow: min(index, bound(0.25)), estimate: index,
      innerHigh: max(index, bound(0.75)), high: max(index, bound(0.95)))
  }

  /// The log₂ ratio that is exceeded with probability `p`, to 1e-6: regula falsi in the variant
  /// "Illinois", which halves the weight of an end that has stayed (Dowell and Jarratt, BIT 11,
  /// 1971), from a bracket around the spread that the delta method gives.
  private func logRatio(exceededWith p: Double) -> Double {
    func excess(_ ratio: Double) -> Double { probability(supplyAbove: exp2(ratio)) - p }
    let width = spread
    var (low, high) = (max(-40, index - 2 * width), min(40, index + 2 * width))
    var (below, above) = (excess(low), excess(high))
    while below < 0, low > -40 {
      low = max(-40, low - 4 * width)
      below = excess(low)
    }
    while above > 0, high < 40 {
      high = min(40, high + 4 * width)
      above = excess(high)
    }
    guard below > 0, above < 0 else { return below > 0 ? high : low }
    var last = Double.nan
    for _ in 0..<200 where high - low > 1e-6 {
      let next = (low * above - high * below) / (above - below)
      let value = excess(next)
      if value > 0 {
        if last == low { above /= 2 }
        (low, below) = (next, value)
      } else {
        if last == high { below /= 2 }
        (high, above) = (next, value)
      }
      if abs(value) < 1e-9 { return next }
      last = next
    }
    return 0.5 * (low + high)
  }

  /// The standard error of log₂(S/D), at least a hundredth.
  private var spread: Double {
    func relative(_ share: BetaDistribution) -> Double {
      share.variance / (share.mean * share.mean)
    }
    let supplied = if case .counted(let share) = supply { relative(share) } else { 0.0 }
    return max(0.01, (supplied + relative(demand)).squareRoot() / log(2))
  }
}
