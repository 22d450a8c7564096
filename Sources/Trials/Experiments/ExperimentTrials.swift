import Estimation
import Measures
import Simulations

/// Hold-outs, comparisons and shop tests on trial.
enum ExperimentTrials {
  static let all: [Trial] = [
    Trial("hold-outs", aliases: ["holdouts", "holdout", "hold-out"], sets: 500) { sets, limits in
      holdOuts("hold-outs", .ordinary, sets: sets, limits: limits)
    },
    Trial("small-counts", aliases: ["small"], sets: 200) { sets, limits in
      holdOuts("small-counts", .small, sets: sets, limits: limits)
    },
    Trial("coupons", aliases: ["coded"], sets: 100, coupons),
    Trial("shops", aliases: ["shop-tests"], sets: 200, shops),
    JourneyTrial.trial,
  ]

  private static func holdOuts(
    _ name: String, _ size: TestWorld.Size, sets: Int, limits: Thresholds
  ) -> TrialResult {
    var published = Tally()
    var plain = Tally()
    var adjusted = Tally()
    for set in 0..<sets {
      let world = TestWorld(size, seed: UInt64(set + 1))
      guard let figure = HoldOutReading(world).figure(limits: limits.experiments, set: set) else {
        published.add(.cannotTell, truePerEuro: world.truePerEuro)
        continue
      }
      published.add(figure.perUnit.interval, truth: world.truePerTreated)
      plain.add(figure.rawDifference.plain.interval, truth: world.truePerTreated)
      adjusted.add(figure.rawDifference.adjusted.interval, truth: world.truePerTreated)
      published.add(
        figure.ruling(outlay: Outlay(cost: world.cost, faceValue: 0), limits: limits.verdict),
        truePerEuro: world.truePerEuro)
    }
    return TrialResult(
      scenario: name, sets: sets, tally: published,
      beside: [("unadjusted", plain), ("raw", adjusted)],
      targets: Target.calibration(published) + Target.verdicts(published))
  }

  /// Recipients compared with others of the same past; campaigns whose placebo fails say nothing.
  @Sendable private static func coupons(_ sets: Int, _ limits: Thresholds) -> TrialResult {
    var published = Tally()
    var refused = Tally()
    for set in 0..<sets {
      let world = CouponWorld(seed: UInt64(set + 1))
      func change(_ window: Int) -> MatchedChange? {
        MatchedChange(
          world.units.map {
            MatchedUnit(
              isRecipient: $0.isRecipient, before: $0.margins[window],
              after: $0.margins[window + 1], recencyDays: $0.recencyDays, shop: $0.shop,
              startMonth: 0)
          }, limits: limits.experiments, seedPath: "selftest/coupons/\(set)/\(window)")
      }
      guard let placebo = change(0), let found = change(1) else { continue }
      let interval = found.perRecipient.interval
      let fails = MatchedChange.fails(
        placebo: placebo, deviations: limits.experiments.placeboDeviations)
      if fails {
        refused.add(interval, truth: world.truePerRecipient)
      } else {
        published.add(interval, truth: world.truePerRecipient)
      }
    }
    return TrialResult(
      scenario: "coupons", sets: sets, tally: published, beside: [("placeboFailed", refused)],
      targets: Target.calibration(published))
  }

  @Sendable private static func shops(_ sets: Int, _ limits: Thresholds) -> TrialResult {
    var published = Tally()
    for set in 0..<sets {
      let world = ShopWorld(seed: UInt64(set + 1))
      let test = ShopTest(sales: world.sales, isTreated: world.isTreated)
      guard
        let found = test.result(
          start: world.start, end: world.end, isRandomised: true, limits: limits.experiments)
      else { continue }
      published.add(found.effect, truth: world.effect)
    }
    return TrialResult(
      scenario: "shops", sets: sets, tally: published, beside: [],
      targets: [Target(.coverage90, published.coverage90?.value, in: 0.85...0.97)])
  }
}
