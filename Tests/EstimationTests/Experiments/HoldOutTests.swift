import Estimation
import Measures
import Testing

@Suite struct HoldOutTests {
  private let treated = Arm(
    outcomes: [22, 34, 40, 58], histories: [10, 20, 30, 40], touched: 4)
  private let controls = Arm(
    outcomes: [18, 31, 33, 46], histories: [14, 22, 28, 40], touched: 0)
  private let limits = Thresholds.Experiments.method

  @Test func `eight customers give the difference of METHOD W16`() throws {
    let difference = try #require(AdjustedDifference(treated: treated, controls: controls))
    #expect(abs(difference.slope - 47.0 / 43) < 1e-14)
    #expect(abs(difference.plain.value - 6.5) < 1e-14)
    #expect(abs(difference.plain.standardError - 9.438397) < 5e-7)
    #expect(abs(difference.adjusted.value - 653.0 / 86) < 1e-13)
    #expect(abs(difference.adjusted.standardError - 1.860962) < 5e-7)
  }

  @Test func `profit is likely and the verdict waits, METHOD W16`() throws {
    let difference = try #require(AdjustedDifference(treated: treated, controls: controls))
    let margin = Belief.normal(difference.adjusted.scaled(by: 4, plus: 0))
    let outlay = Outlay(cost: 24, faceValue: 0)
    #expect(abs(margin.estimate - 30.372093) < 5e-7)
    let roi = try #require(outlay.roi(of: margin)).interval
    #expect(abs(roi.estimate - 0.2655) < 5e-5)
    #expect(abs(roi.low + 0.2447) < 5e-5)
    #expect(abs(roi.high - 0.7757) < 5e-5)
    #expect(abs(outlay.probabilityOfProfit(of: margin) - 0.8040) < 5e-5)
    let value = try #require(outlay.returnPerEuro(of: margin))
    let probabilities = VerdictProbabilities(of: value, limits: .method)
    #expect(abs(probabilities.add - 0.7032) < 5e-5)
    #expect(probabilities.ruling(certainty: 0.8) == .cannotTell)
  }

  @Test func `histories that do not vary leave the plain difference`() throws {
    let flat = try #require(
      AdjustedDifference(
        treated: Arm(outcomes: [1, 2, 3], histories: [0, 0, 0], touched: 3),
        controls: Arm(outcomes: [1, 1, 1], histories: [0, 0, 0], touched: 0)))
    #expect(flat.slope == 0)
    #expect(flat.adjusted == flat.plain)
  }

  @Test func `a sample ratio of METHOD W17 breaks the test and a right one does not`() {
    let broken = SampleRatio(treated: 9150, controls: 850, designControlShare: 0.1)
    #expect(abs(broken.chiSquare - 25) < 1e-12)
    #expect(abs(broken.probability - 5.7e-7) < 5e-9)
    #expect(SampleRatio(treated: 9000, controls: 1000, designControlShare: 0.1).chiSquare == 0)
  }

  @Test func `two independent assignments agree with SciPy`() {
    // scipy.stats.chi2_contingency([[400, 100], [90, 30]], correction=False), SciPy 1.17.
    let overlap = SampleRatio(
      bothTreated: 400, firstTreatedOnly: 100, secondTreatedOnly: 90, neitherTreated: 30)
    #expect(abs(overlap.chiSquare - 1.4599686028257466) < 1e-10)
    #expect(abs(overlap.probability - 0.22693511643426645) < 1e-12)
  }

  @Test func `gates refuse a broken and a leaking test`() {
    let broken = HoldOut(
      treated: arm(count: 900, effect: 0, seed: 1, touched: 900),
      controls: arm(count: 300, effect: 0, seed: 2, touched: 0), designControlShare: 0.5
    ).result(limits: limits, seedPath: "test/a/1/0")
    guard case .refused(.sampleRatio) = broken else {
      Issue.record("A broken test must be refused.")
      return
    }
    let leaking = HoldOut(
      treated: arm(count: 500, effect: 0, seed: 1, touched: 500),
      controls: arm(count: 500, effect: 0, seed: 2, touched: 150), designControlShare: 0.5
    ).result(limits: limits, seedPath: "test/a/1/0")
    guard case .refused(.contaminated(let share)) = leaking else {
      Issue.record("A leaking test must be refused.")
      return
    }
    #expect(share == Ratio(0.3))
  }

  @Test func `a small leak also gives the effect on those reached`() throws {
    let figure = try measured(
      HoldOut(
        treated: arm(count: 1000, effect: 2, seed: 3, touched: 900),
        controls: arm(count: 1000, effect: 0, seed: 4, touched: 100), designControlShare: 0.5))
    let complier = try #require(figure.complierEffect)
    #expect(abs(complier.value - figure.difference.adjusted.value / 0.8) < 1e-12)
  }

  @Test func `arms in which nobody bought give no figure`() {
    let silent = Arm(
      outcomes: [Double](repeating: 0, count: 150), histories: [Double](repeating: 0, count: 150),
      touched: 0)
    let result = HoldOut(treated: silent, controls: silent, designControlShare: 0.5)
      .result(limits: limits, seedPath: "test/silent/1/0")
    guard case .refused(.tooFewUnits) = result else {
      Issue.record("A test without a purchase was measured.")
      return
    }
  }

  @Test func `few buyers are bootstrapped and agree with the normal formula`() throws {
    let figure = try measured(
      HoldOut(
        treated: arm(count: 300, effect: 3, seed: 5, touched: 300),
        controls: arm(count: 300, effect: 0, seed: 6, touched: 0), designControlShare: 0.5))
    let draws = try #require(figure.draws)
    #expect(draws.values.count == limits.replicates)
    let normal = figure.difference.adjusted.interval
    let width = normal.high - normal.low
    #expect(abs(figure.perUnit.interval.low - normal.low) < 0.12 * width)
    #expect(abs(figure.perUnit.interval.high - normal.high) < 0.12 * width)
  }

  @Test func `large arms with few buyers are bootstrapped by weights`() throws {
    let figure = try measured(
      HoldOut(
        treated: arm(count: 6000, effect: 3, seed: 5, touched: 6000, buyerShare: 0.02),
        controls: arm(count: 6000, effect: 0, seed: 6, touched: 0, buyerShare: 0.02),
        designControlShare: 0.5))
    let normal = figure.difference.adjusted.interval
    let width = normal.high - normal.low
    #expect(figure.draws != nil)
    #expect(abs(figure.perUnit.interval.low - normal.low) < 0.12 * width)
    #expect(abs(figure.perUnit.interval.high - normal.high) < 0.12 * width)
  }

  @Test func `one giant receipt does not decide`() throws {
    var outcomes = arm(count: 500, effect: 0, seed: 7, touched: 500).outcomes
    outcomes[0] = 100_000
    let figure = try measured(
      HoldOut(
        treated: Arm(
          outcomes: outcomes, histories: [Double](repeating: 0, count: 500), touched: 500),
        controls: arm(count: 500, effect: 0, seed: 8, touched: 0), designControlShare: 0.5))
    #expect(figure.hangsOnFewReceipts(cost: 5000))
    #expect(!figure.hangsOnFewReceipts(cost: 200_000))
  }

  @Test func `ninety percent intervals cover the truth in about ninety of a hundred tests`() {
    var covered = 0
    for seed in 0..<200 {
      let treated = arm(count: 250, effect: 1.5, seed: UInt64(1000 + seed), touched: 250)
      let controls = arm(count: 250, effect: 0, seed: UInt64(5000 + seed), touched: 0)
      let difference = AdjustedDifference(treated: treated, controls: controls)
      if difference?.adjusted.interval.contains(1.5) == true { covered += 1 }
    }
    #expect((170...192).contains(covered))
  }

  private func measured(_ test: HoldOut) throws -> HoldOutFigure {
    let result = test.result(limits: limits, seedPath: "test/hold-out/1/0")
    guard case .measured(let figure) = result else {
      Issue.record("The gates of this test are passed.")
      throw CancellationError()
    }
    return figure
  }

  /// Half of the units buy for about 20, more of them after a good history.
  private func arm(
    count: Int, effect: Double, seed: UInt64, touched: Int, buyerShare: Double = 0.5
  ) -> Arm {
    var generator = SeededGenerator(seed: seed)
    var outcomes: [Double] = []
    var histories: [Double] = []
    for _ in 0..<count {
      let isBuyer = generator.uniform() < buyerShare
      let taste = generator.normal()
      let noise = generator.normal()
      histories.append(isBuyer ? 20 + 5 * taste : 0)
      outcomes.append(isBuyer ? 20 + 5 * taste + 3 * noise + effect / buyerShare : 0)
    }
    return Arm(outcomes: outcomes, histories: histories, touched: touched)
  }
}
