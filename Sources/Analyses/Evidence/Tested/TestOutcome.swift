import Estimation
import Facts
import Measures

/// What became of one test: a reading, or why there is none.
enum TestOutcome {
  case measured(TestReading)
  case refused(TestedReturn.Obstacle)

  /// A hold-out of customers, by intention to treat (METHOD §3.1).
  init(_ test: HoldOutFacts, _ setting: Setting) {
    // A declared test may lack an arm; it has no share to compare.
    guard !test.treated.isEmpty, !test.controls.isEmpty else {
      self = .refused(.small)
      return
    }
    let all = test.treated.count + test.controls.count
    // The touch log does not state the design, so the observed share stands for it.
    let observed = Double(test.controls.count) / Double(all)
    let result = HoldOut(
      treated: TestOutcome.arm(test.treated), controls: TestOutcome.arm(test.controls),
      designControlShare: test.designControlShare ?? observed
    ).result(
      limits: setting.thresholds.experiments,
      seedPath: "holdout/\(test.channel)-\(test.name)/\(setting.seed)/0")
    switch result {
    case .refused(let why): self = .refused(TestedReturn.Obstacle(why))
    case .measured(let figure):
      self = .measured(
        TestReading(
          unit: .customers(figure), window: test.from...test.to, margin: figure.incrementalMargin,
          controls: test.controls.count, cost: test.cost, faceValue: test.faceValue,
          untouchedShare: test.untouchedShare, hasArmsForVerdict: figure.hasArmsForVerdict))
    }
  }

  /// A test of shops by difference in differences with placebo shops and weeks (METHOD §3.1 A2);
  /// `margin` is the margin per unit of net sales, `nil` where none is known.
  init(_ test: ShopTestFacts, margin: Double?, _ setting: Setting) {
    let limits = setting.thresholds.experiments
    let treated = test.count(treated: true)
    let controls = test.count(treated: false)
    guard treated > 0, controls > 1 else {
      self = .refused(.fewShops)
      return
    }
    let ratio = SampleRatio(
      treated: treated, controls: controls, designControlShare: test.controlShare)
    guard ratio.probability >= limits.sampleRatio else {
      self = .refused(.broken)
      return
    }
    guard Double(test.reachedControls) <= limits.contaminationRefused * Double(controls) else {
      self = .refused(.leaking)
      return
    }
    guard let margin else {
      self = .refused(.marginMissing)
      return
    }
    let found = ShopTest(sales: test.sales, isTreated: test.isTreated).result(
      start: test.start, end: test.end, isRandomised: true, limits: limits)
    guard let found, found.isExperiment else {
      self = .refused(.fewWeeks)
      return
    }
    self = .measured(
      TestReading(
        unit: .stores(treated: zip(test.stores, test.isTreated).filter(\.1).map(\.0)),
        window: test.days,
        margin: found.incrementalMargin(margin: margin).scaled(
          by: test.wholeOverMeasured, plus: 0), controls: controls, cost: test.cost, faceValue: 0,
        untouchedShare: nil, hasArmsForVerdict: min(treated, controls) >= limits.shopsForVerdict))
  }

  private static func arm(_ units: [HoldOutFacts.Unit]) -> Arm {
    Arm(
      outcomes: units.map(\.outcome), histories: units.map(\.history),
      touched: units.reduce(0) { $0 + ($1.isTouched ? 1 : 0) })
  }
}

extension TestedReturn.Obstacle {
  /// Why a hold-out gave no figure.
  init(_ refusal: HoldOutResult.Refusal) {
    switch refusal {
    case .sampleRatio: self = .broken
    case .contaminated: self = .leaking
    case .tooFewUnits: self = .small
    }
  }

  /// Why a test gives nothing to read.
  init(_ reason: UnreadTest.Reason) {
    switch reason {
    case .pending: self = .pending
    case .beforeData: self = .beforeData
    case .noList: self = .noList
    }
  }
}
