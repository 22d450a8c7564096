import Estimation
import Measures
import Testing

@Suite struct ResponseChecksTests {
  private let limits = ResponseFixtures.quick

  @Test func `a channel that works passes the checks and a follower is flagged`() throws {
    let plain = ResponseFixtures.series(weeks: 130, seed: 5, noise: 250)
    // The second channel spends what last week sold: it follows, and works only by chance.
    let following = plain.sales.indices.map { week in
      week == 0 ? 300 : ((plain.sales[week - 1] ?? 0) - 6000) / 10
    }
    let series = ResponseSeries(
      firstWeek: 0, sales: plain.sales, spend: [plain.spend[0], following], earlierSpend: [],
      controls: [])
    let model = ResponseFixtures.model([series], lifts: [], shape: .diminishing)
    let posterior = model.posterior(limits: limits, seedPath: "response/test/1")
    let checks = ResponseChecks(posterior, limits: limits)
    #expect(try #require(checks.placebo[0]) <= 0.05)
    #expect(abs(try #require(checks.lead[0])) < 2)
    #expect(try #require(checks.lead[1]) > 2)
    #expect(checks.explainedShare > 0.8)
    #expect(abs(checks.durbinWatson - 2) < 0.6)
    let error = try #require(checks.holdOut)
    #expect(!error.isWorse)
    #expect(error.model < 0.06)
  }

  private func ruling(
    add: Double = 0, cut: Double = 0, hold: Double = 0,
    change: (inout ResponseRuling.Evidence) -> Void
  ) -> ResponseRuling {
    var evidence = ResponseRuling.Evidence(
      probabilities: VerdictProbabilities(add: add, cut: cut, hold: hold), meanBelow: cut,
      informationGain: 0.5, bendGain: 0.5,
      isConverged: true, predictsWorse: false,
      isDemandFollowing: false, leadDeviations: 0,
      placeboShare: 0, hasTest: false, isGroup: false, obstacles: [])
    change(&evidence)
    return ResponseRuling(evidence, verdict: .method, response: .method)
  }

  @Test func `a sure probability with good checks is a verdict`() {
    #expect(ruling(add: 0.9) { $0.hasTest = true }.ruling == .add)
    #expect(ruling(cut: 0.9) { _ in }.ruling == .cut)
    #expect(ruling(hold: 0.9) { _ in }.ruling == .hold)
    #expect(ruling { _ in }.ruling == .cannotTell)
    #expect(ruling { _ in }.restraints.isEmpty)
  }

  @Test func `the model alone never says add, however sure it is`() {
    let alone = ruling(add: 1) { _ in }
    #expect(alone.ruling == .cannotTell)
    #expect(alone.restraints == [.untested])
    // The figure stands all the same: it is the verdict that waits for a test.
    #expect(alone.allowsFigure)
    #expect(ruling(add: 1) { $0.hasTest = true }.restraints.isEmpty)
    #expect(ruling(cut: 1) { _ in }.restraints.isEmpty)
  }

  @Test func `a cut that rests on the assumed bend alone waits for the mean return`() {
    let bent = ruling(cut: 0.9) {
      $0.bendGain = 0.02
      $0.meanBelow = 0.5
    }
    #expect(bent.ruling == .cannotTell)
    #expect(bent.restraints == [.bendUnknown])
    #expect(bent.allowsFigure)
    #expect(ruling(cut: 0.9) { $0.bendGain = 0.02 }.ruling == .cut)
  }

  @Test func `what is only an assumption or an upper bound gives no figure`() {
    #expect(!ruling { $0.informationGain = 0.2 }.allowsFigure)
    #expect(!ruling { $0.isDemandFollowing = true }.allowsFigure)
    #expect(!ruling { $0.isConverged = false }.allowsFigure)
    // Where even the upper bound is too little, the bound is worth telling.
    #expect(ruling(cut: 0.9) { $0.isDemandFollowing = true }.allowsFigure)
  }

  @Test func `each failed check holds the verdict back and is named`() {
    #expect(ruling(cut: 0.9) { $0.isConverged = false }.restraints == [.notConverged])
    #expect(ruling(cut: 0.9) { $0.informationGain = 0.2 }.restraints == [.priorSpeaks])
    #expect(ruling(cut: 0.9) { $0.predictsWorse = true }.restraints == [.predictsWorse])
    #expect(ruling(add: 0.9) { $0.placeboShare = 0.3 }.restraints == [.placebo, .untested])
    #expect(
      ruling(add: 0.9) { $0.isDemandFollowing = true }.restraints
        == [.followsDemand, .untested])
    #expect(ruling(hold: 0.9) { $0.leadDeviations = 2.5 }.restraints == [.followsDemand])
  }

  @Test func `a group, constant spend and few weeks have no verdict`() {
    #expect(ruling(cut: 0.9) { $0.isGroup = true }.restraints == [.fittedTogether])
    let steady = SpendGates.Obstacle.constant(Ratio(0.1))
    #expect(ruling(cut: 0.9) { $0.obstacles = [steady] }.restraints == [.constantSpend])
    #expect(ruling(hold: 0.9) { $0.obstacles = [.fewWeeks(5)] }.restraints == [.fewWeeks])
    #expect(
      ruling(add: 0.9) {
        $0.obstacles = [steady]
        $0.hasTest = true
      }.ruling == .add)
  }

  @Test func `a follower may be cut, and a test lifts the limit`() {
    #expect(ruling(cut: 0.9) { $0.isDemandFollowing = true }.ruling == .cut)
    #expect(
      ruling(add: 0.9) {
        $0.isDemandFollowing = true
        $0.placeboShare = 0.5
        $0.hasTest = true
      }.ruling == .add)
  }
}
