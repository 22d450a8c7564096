import Estimation
import Measures
import Simulations

/// The five channels of `response_s2`, alone and with one and two randomised tests (B4).
enum KnownWeeksTrial {
  static let trial = Trial("s2", aliases: ["response_s2"], sets: 1) { sets, limits in
    let plain = tally(tests: [], limits: limits)
    let one = tally(tests: [(1, 1.05)], limits: limits)
    let two = tally(tests: [(1, 1.05), (3, 0.95)], limits: limits)
    let targets =
      targets(plain, error: 0.36, covered: 0.8) + targets(one, error: 0.28, covered: 1)
      + targets(two, error: 0.23, covered: 1)
    return TrialResult(
      scenario: "s2", sets: 1, tally: plain, beside: [("oneTest", one), ("twoTests", two)],
      targets: targets)
  }

  private static func targets(_ tally: Tally, error: Double, covered: Double) -> [Target] {
    [
      Target(.meanAbsoluteError, tally.meanAbsoluteError?.value, in: 0...error),
      Target(.coverage90, tally.coverage90?.value, in: covered...1),
    ]
  }

  /// A fit with tests of some channels that estimate their truth with a factor and 15 % error.
  private static func tally(
    tests: [(channel: Int, factor: Double)], limits: Thresholds
  ) -> Tally {
    let series = ResponseSeries(
      firstWeek: 0, sales: KnownWeeks.sales, spend: KnownWeeks.spend, earlierSpend: [],
      controls: [])
    let lifts = tests.map { test in
      let truth = KnownWeeks.contributions[test.channel]
      return LiftTerm(
        channel: test.channel, weekShares: [[Double](repeating: 1, count: series.weeks)],
        lift: NormalEstimate(value: test.factor * truth, standardError: 0.15 * truth))
    }
    let brief = ResponseBrief(
      series: [series],
      channels: KnownWeeks.channels.map { _ in
        ResponseChannel(retention: ResponsePrior.quickRetention, followsDemand: false)
      }, lifts: lifts, margin: 0.4, hasDemandProxy: false, seedPath: "response/all/1")
    var tally = Tally()
    guard let study = ResponseStudy(brief, limits: limits) else { return tally }
    for (channel, truth) in KnownWeeks.truths.enumerated() {
      guard let finding = study.finding(of: channel) else { continue }
      tally.add(finding.returns.interval, truth: truth.perEuro)
      tally.add(finding.ruling.ruling, truePerEuro: 0.4 * truth.furtherEuro)
    }
    return tally
  }
}
