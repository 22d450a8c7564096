import Estimation
import Measures
import Simulations

/// Journeys with a hold-out of every channel (B7): what tests find, what rules credit.
enum JourneyTrial {
  /// Customers of each world.
  private static let customers = 120_000

  static let trial = Trial("journeys", aliases: ["retargeting-trap"], sets: 40) { sets, limits in
    var published = Tally()
    var idle = Tally()
    var overCredits: [Double] = []
    for set in 0..<sets {
      let world = JourneyWorld(customers: customers, seed: UInt64(set + 1))
      for channel in 0..<JourneyWorld.channels {
        let reading = Reading(world, channel: channel)
        guard let figure = reading.figure(limits: limits.experiments) else { continue }
        published.add(figure.incrementalMargin.interval, truth: reading.truth)
        let ruling = figure.ruling(
          outlay: Outlay(cost: reading.cost, faceValue: 0), limits: limits.verdict)
        published.add(ruling, truePerEuro: reading.truth / reading.cost)
        if channel == JourneyWorld.idle {
          idle.add(ruling, truePerEuro: 0)
        }
      }
      overCredits.append(overCredit(world))
    }
    return TrialResult(
      scenario: "journeys", sets: sets, tally: published, beside: [("idleChannel", idle)],
      targets: targets(published, idle, overCredits))
  }

  private static func targets(
    _ published: Tally, _ idle: Tally, _ overCredits: [Double]
  ) -> [Target] {
    [
      Target(.coverage90, published.coverage90?.value, in: 0.87...0.93),
      Target(.overCredit, Moments.mean(overCredits), in: 3.0...3.6),
      Target(
        .idleAdd, idle.asked > 0 ? Double(idle.addIssued) / Double(idle.asked) : nil, in: 0...0.05),
    ] + Target.verdicts(published)
  }

  /// Purchases credited by the last touch over purchases brought; all rules credit the same sum.
  private static func overCredit(_ world: JourneyWorld) -> Double {
    let journeys = world.units.enumerated().compactMap { customer, unit -> Journey? in
      guard !unit.path.isEmpty else { return nil }
      let count = unit.path.count
      return Journey(
        customer: customer, channels: unit.path,
        ageDays: (0..<count).map { Double(count - 1 - $0) },
        value: unit.hasBought ? JourneyWorld.marginPerPurchase : nil)
    }
    let sample = JourneySample(journeys, channels: JourneyWorld.channels)
    let credit = AttributionRule.last.credit(of: sample)
    return Moments.sum(credit.conversions) / Moments.sum(world.trueConversions)
  }

  /// One channel's hold-out: those it was meant for, reached or held back.
  private struct Reading {
    let truth: Double
    let cost: Double
    private let test: HoldOut

    init(_ world: JourneyWorld, channel: Int) {
      func arm(_ units: [JourneyWorld.Unit], touched: Int) -> Arm {
        Arm(
          outcomes: units.map { $0.hasBought ? JourneyWorld.marginPerPurchase : 0 },
          histories: [Double](repeating: 0, count: units.count), touched: touched)
      }
      let reached = world.units.filter { $0.path.contains(channel) }
      let held = world.units.filter { $0.isMeantFor[channel] && $0.isHeldBack[channel] }
      truth = world.trueConversions[channel] * JourneyWorld.marginPerPurchase
      cost = Double(world.contacts[channel]) * JourneyWorld.costPerContact
      test = HoldOut(
        treated: arm(reached, touched: reached.count), controls: arm(held, touched: 0),
        designControlShare: 0.1)
    }

    func figure(limits: Thresholds.Experiments) -> HoldOutFigure? {
      guard case .measured(let figure) = test.result(limits: limits, seedPath: "selftest/0/0")
      else { return nil }
      return figure
    }
  }
}
