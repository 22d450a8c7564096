import Estimation
import Measures
import Simulations

/// What the response model said about simulated weeks.
struct WeeklyTally {
  /// The returns and verdicts as published.
  private(set) var published = Tally()
  /// Returns of every fit, those without a publishable figure included.
  private(set) var everyFit = Tally()
  /// Returns by both shapes together.
  private(set) var bothShapes = Tally()
  /// The return of a further euro.
  private(set) var further = Tally()
  /// The channel that follows demand, where the world has one.
  private(set) var follower = Tally()

  /// Studies a world as a report would, with a margin of one, and compares.
  mutating func add(_ world: WeeklyWorld, limits: Thresholds) {
    let series = ResponseSeries(
      firstWeek: 0, sales: world.sales, spend: world.spend, earlierSpend: [],
      controls: world.controls)
    let brief = ResponseBrief(
      series: [series],
      channels: world.followsDemand.map {
        ResponseChannel(retention: ResponsePrior.quickRetention, followsDemand: $0)
      }, lifts: [], margin: 1, hasDemandProxy: false, seedPath: "response/selftest/1")
    guard let study = ResponseStudy(brief, limits: limits) else {
      // Too few weeks for any channel: nothing is said, and that counts.
      for truth in world.truths { published.add(.cannotTell, truePerEuro: truth.furtherEuro) }
      return
    }
    for finding in study.findings { add(finding, world) }
    for channel in world.truths.indices {
      let ruling = study.finding(of: channel)?.ruling.ruling ?? .cannotTell
      let truth = world.truths[channel].furtherEuro
      published.add(ruling, truePerEuro: truth)
      if world.followsDemand[channel] { follower.add(ruling, truePerEuro: truth) }
    }
  }

  private mutating func add(_ finding: ResponseFinding, _ world: WeeklyWorld) {
    let spent = finding.channels.map { Moments.sum(world.spend[$0]) }
    // What several channels bring together is the mean of their returns by spend.
    func joint(_ part: (WeeklyTruth) -> Double) -> Double {
      let brought = zip(finding.channels, spent).map { part(world.truths[$0]) * $1 }
      return Moments.sum(brought) / Moments.sum(spent)
    }
    let truth = joint(\.perEuro)
    if finding.ruling.allowsFigure { published.add(finding.publishedReturns, truth: truth) }
    everyFit.add(finding.publishedReturns, truth: truth)
    bothShapes.add(finding.returnsOfBothShapes.interval, truth: truth)
    guard finding.channels.count == 1, let margin = finding.marginPerEuro else { return }
    if finding.isAtMost {
      follower.add(finding.returns.interval, truth: truth)
    } else {
      further.add(margin.interval, truth: joint(\.furtherEuro))
    }
  }

  static func += (left: inout WeeklyTally, right: WeeklyTally) {
    left.published = left.published + right.published
    left.everyFit = left.everyFit + right.everyFit
    left.bothShapes = left.bothShapes + right.bothShapes
    left.further = left.further + right.further
    left.follower = left.follower + right.follower
  }
}
