import Estimation
import Facts
import Measures
import Reporting

/// What the randomised tests of a channel say about its return: evidence A (METHOD §3.1).
struct TestedReturn {
  /// Why a test gives no figure or no verdict.
  enum Obstacle: String {
    /// The arms are not as large as the design says.
    case broken = "test-broken"
    /// Too many controls were reached all the same.
    case leaking = "test-leaking"
    /// An arm is too small.
    case small = "test-small"
    /// Winsorised and raw disagree about profit.
    case fewReceipts = "test-few-receipts"
    /// Too few shops on one side.
    case fewShops = "test-few-shops"
    /// Too few full weeks before or in a test of shops.
    case fewWeeks = "test-few-weeks"
    /// Its outcome is not over yet.
    case pending = "test-pending"
    /// It began before the data do.
    case beforeData = "test-before-data"
    /// Nobody says who got what others were held back from.
    case noList = "test-no-list"
    /// No margin is known, so that sales of shops have none.
    case marginMissing = "margin-missing"
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
  let measured: [TestReading]
  /// Units left alone: customers, or shops where only shops were tested.
  let controls: Int
  /// True if all tests that could be read were of shops.
  let isOfShops: Bool
  /// What stands in the way of a figure or a verdict.
  let obstacle: Obstacle?

  /// The tests of one channel, pooled where there are several; `nil` without any.
  ///
  /// `costInYear` is what the channel cost in twelve months, in minor units: the tests stand for
  /// it.
  init?(_ outcomes: [TestOutcome], costInYear: Int64?, currency: Currency, setting: Setting) {
    guard !outcomes.isEmpty else { return nil }
    var readings: [TestReading] = []
    var refusal: Obstacle?
    for outcome in outcomes {
      switch outcome {
      case .measured(let reading): readings.append(reading)
      case .refused(let why): refusal = refusal ?? why
      }
    }
    measured = readings
    isOfShops = !readings.isEmpty && readings.allSatisfy { $0.figure == nil }
    let shown = isOfShops ? readings : readings.filter { $0.figure != nil }
    controls = shown.map(\.controls).max() ?? 0
    let costs = readings.map(\.cost)
    guard !readings.isEmpty, !costs.contains(nil) else {
      (perUnit, incrementalMargin, outlay) = (nil, nil, nil)
      (outlayPerMonth, incrementalMarginInYear) = (nil, nil)
      obstacle = readings.isEmpty ? refusal : .costMissing
      return
    }
    func units(_ minorUnits: Int64) -> Double {
      Money(minorUnits: minorUnits, currency: currency).units
    }
    let outlay = Outlay(
      cost: max(0, units(costs.compactMap(\.self).reduce(0, +))),
      faceValue: max(0, units(readings.reduce(0) { $0 + $1.faceValue })))
    let age = readings.map { setting.asOf - $0.window.upperBound }.min() ?? 0
    let margin = TestPooling.margin(of: readings) { units($0) }.aged(days: age)
    self.outlay = outlay
    let years = TestedReturn.years(readings, cost: outlay.cost, costInYear.map(units))
    outlayPerMonth = outlay.total / years / 12
    incrementalMarginInYear = margin.interval.scaled(by: 1 / years)
    incrementalMargin = margin
    perUnit = outlay.returnPerEuro(of: margin)
    obstacle = TestedReturn.doubt(readings, outlay, perUnit, setting)
  }

  /// Years that the tests stand for: their cost over that of a year, or their days without cost.
  private static func years(_ tests: [TestReading], cost: Double, _ costInYear: Double?) -> Double {
    if let costInYear, costInYear > 0, cost > 0 { return cost / costInYear }
    let days = tests.reduce(0) { $0 + ($1.window.upperBound - $1.window.lowerBound + 1) }
    return Double(max(1, days)) / 365
  }

  /// What speaks against a verdict although there is a figure.
  private static func doubt(
    _ readings: [TestReading], _ outlay: Outlay, _ perUnit: Belief?, _ setting: Setting
  ) -> Obstacle? {
    guard let perUnit else { return .costMissing }
    if readings.allSatisfy({ !$0.hasArmsForVerdict }) {
      return readings.contains { $0.figure != nil } ? .small : .fewShops
    }
    if readings.count == 1, let figure = readings[0].figure,
      figure.hangsOnFewReceipts(cost: outlay.cost)
    {
      return .fewReceipts
    }
    let limits = setting.verdictLimits
    if let untouched = readings.compactMap(\.untouchedShare).min(),
      untouched.value < limits.untouchedShare,
      perUnit.probability(above: limits.addAbove) >= limits.certainty
    {
      return .fullReach
    }
    return nil
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
