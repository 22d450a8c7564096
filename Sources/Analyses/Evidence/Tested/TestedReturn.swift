import Estimation
import Facts
import Measures
import Reporting

/// What the hold-outs of a channel say about its return: evidence A (METHOD §3.1).
struct TestedReturn {
  /// Why a hold-out gives no figure or no verdict.
  enum Obstacle: String {
    /// The arms are not as large as the design says.
    case broken = "test-broken"
    /// Too many controls were reached all the same.
    case leaking = "test-leaking"
    /// An arm is too small.
    case small = "test-small"
    /// Winsorised and raw disagree about profit.
    case fewReceipts = "test-few-receipts"
    /// It pays, but hardly anybody is left to reach.
    case fullReach = "full-reach"
    /// No source says what the channel cost.
    case costMissing = "cost-missing"
  }

  /// What one unit of outlay brought; `nil` where there is no figure.
  let perUnit: Belief?
  /// Incremental margin in units of money; `nil` where there is no figure.
  let incrementalMargin: Belief?
  /// Discount and cost in units of money.
  let outlay: Outlay?
  /// Outlay of a month of the tests, in units of money.
  let outlayPerMonth: Double?
  /// Incremental margin of a year at the pace of the tests, in units of money.
  let incrementalMarginInYear: Interval?
  /// Each test that passed its gates, for the response model.
  let measured: [(figure: HoldOutFigure, window: ClosedRange<Day>)]
  /// Customers held back.
  let controls: Int
  /// What stands in the way of a figure or a verdict.
  let obstacle: Obstacle?

  /// The tests of one channel, pooled where there are several.
  ///
  /// `costInYear` is what the channel cost in twelve months, in minor units: the tests stand for
  /// it.
  init?(_ tests: [HoldOutFacts], costInYear: Int64?, currency: Currency, setting: Setting) {
    guard !tests.isEmpty else { return nil }
    controls = tests.map(\.controls.count).max() ?? 0
    var figures: [(figure: HoldOutFigure, test: HoldOutFacts)] = []
    var refusal: Obstacle?
    for test in tests {
      switch TestedReturn.result(test, setting) {
      case .measured(let figure): figures.append((figure, test))
      case .refused(let why): refusal = refusal ?? TestedReturn.obstacle(why)
      }
    }
    measured = figures.map { ($0.figure, $0.test.from...$0.test.to) }
    let costs = figures.map(\.test.cost)
    guard !figures.isEmpty, !costs.contains(nil) else {
      (perUnit, incrementalMargin, outlay) = (nil, nil, nil)
      (outlayPerMonth, incrementalMarginInYear) = (nil, nil)
      obstacle = figures.isEmpty ? refusal : .costMissing
      return
    }
    func units(_ minorUnits: Int64) -> Double {
      Money(minorUnits: minorUnits, currency: currency).units
    }
    let outlay = Outlay(
      cost: max(0, units(costs.compactMap(\.self).reduce(0, +))),
      faceValue: max(0, units(figures.reduce(0) { $0 + $1.test.faceValue })))
    let age = figures.map { setting.asOf - $0.test.to }.min() ?? 0
    let margin = TestedReturn.pooled(figures.map(\.figure)).aged(days: age)
    self.outlay = outlay
    let years = TestedReturn.years(figures.map(\.test), cost: outlay.cost, costInYear.map(units))
    outlayPerMonth = outlay.total / years / 12
    incrementalMarginInYear = margin.interval.scaled(by: 1 / years)
    incrementalMargin = margin
    perUnit = outlay.returnPerEuro(of: margin)
    obstacle = TestedReturn.doubt(figures, outlay, perUnit, setting)
  }

  /// Years that the tests stand for: their cost over that of a year, or their days without cost.
  private static func years(_ tests: [HoldOutFacts], cost: Double, _ costInYear: Double?) -> Double
  {
    if let costInYear, costInYear > 0, cost > 0 { return cost / costInYear }
    let days = tests.reduce(0) { $0 + ($1.to - $1.from + 1) }
    return Double(max(1, days)) / 365
  }

  /// What speaks against a verdict although there is a figure.
  private static func doubt(
    _ figures: [(figure: HoldOutFigure, test: HoldOutFacts)], _ outlay: Outlay,
    _ perUnit: Belief?, _ setting: Setting
  ) -> Obstacle? {
    if perUnit == nil { return .costMissing }
    if figures.allSatisfy({ !$0.figure.hasArmsForVerdict }) { return .small }
    if figures.count == 1, figures[0].figure.hangsOnFewReceipts(cost: outlay.cost) {
      return .fewReceipts
    }
    let untouched = figures.compactMap(\.test.untouchedShare).min()
    if let untouched, untouched.value < setting.verdictLimits.untouchedShare,
      let perUnit,
      perUnit.probability(above: setting.verdictLimits.addAbove)
        >= setting.verdictLimits.certainty
    {
      return .fullReach
    }
    return nil
  }

  private static func result(_ test: HoldOutFacts, _ setting: Setting) -> HoldOutResult {
    func arm(_ units: [HoldOutFacts.Unit]) -> Arm {
      Arm(
        outcomes: units.map(\.outcome), histories: units.map(\.history),
        touched: units.filter(\.isTouched).count)
    }
    let all = test.treated.count + test.controls.count
    // The touch log does not state the design, so the observed share stands for it.
    let observed = Double(test.controls.count) / Double(max(1, all))
    let design = test.designControlShare ?? observed
    // A declared test may lack an arm; it has no share to compare.
    guard !test.treated.isEmpty, !test.controls.isEmpty else { return .refused(.tooFewUnits) }
    return HoldOut(
      treated: arm(test.treated), controls: arm(test.controls), designControlShare: design
    ).result(
      limits: setting.thresholds.experiments,
      seedPath: "holdout/\(test.channel)-\(test.name)/\(setting.seed)/0")
  }

  /// One test as it is; several pooled per customer with random effects (METHOD §3.1.5).
  private static func pooled(_ figures: [HoldOutFigure]) -> Belief {
    if figures.count == 1 { return figures[0].incrementalMargin }
    let treated = Double(figures.reduce(0) { $0 + $1.treated })
    guard let effects = RandomEffects(figures.map(\.difference.adjusted)) else {
      return figures[0].incrementalMargin
    }
    return .normal(effects.random.scaled(by: treated, plus: 0))
  }

  private static func obstacle(_ refusal: HoldOutResult.Refusal) -> Obstacle {
    switch refusal {
    case .sampleRatio: .broken
    case .contaminated: .leaking
    case .tooFewUnits: .small
    }
  }

  /// The verdict of METHOD §4.1 for evidence A.
  func verdict(_ limits: Thresholds.Verdict) -> Verdict {
    guard let perUnit else { return .cannotTell }
    if obstacle == .fullReach { return .hold }
    guard obstacle == nil else { return .cannotTell }
    switch VerdictProbabilities(ofTest: perUnit, limits: limits).ruling(certainty: limits.certainty)
    {
    case .add: return .add
    case .hold: return .hold
    case .cut: return .cut
    case .cannotTell: return .cannotTell
    }
  }

  /// The probability of the verdict that is given; `nil` without one.
  func probability(_ limits: Thresholds.Verdict) -> Double? {
    guard let perUnit else { return nil }
    let all = VerdictProbabilities(ofTest: perUnit, limits: limits)
    switch verdict(limits) {
    case .add: return all.add
    case .cut: return all.cut
    case .hold: return obstacle == .fullReach ? all.add : all.hold
    case .cannotTell: return nil
    }
  }
}
