import Estimation
import Measures
import Simulations

/// The response model on trial.
enum WeeklyTrials {
  static let all: [Trial] =
    [
      trial(.response, aliases: ["own-family", "own"]) {
        Target.calibration($0.published) + Target.verdicts($0.published)
      },
      trial(.weibull, judge: misspecified),
      trial(.sshape, judge: misspecified),
      trial(.ar, judge: misspecified),
      Trial("wrong-family", aliases: ["wrong"], sets: 120) { sets, limits in
        let recipes: [WeeklyRecipe] = [.weibull, .sshape, .ar]
        var sum = WeeklyTally()
        for (number, recipe) in recipes.enumerated() {
          // The sets are shared out evenly, the first recipes take what is left over.
          let own = (sets + recipes.count - 1 - number) / recipes.count
          sum += tally(recipe, sets: own, limits: limits)
        }
        return result("wrong-family", sets, sum, misspecified)
      },
      trial(.promo) { tally in
        [Target(.coverage90, tally.published.coverage90?.value, in: 0.8...1)]
          + Target.verdicts(tally.published)
      },
      trial(.demand, aliases: ["confounded-search", "search", "confounded"], judge: followed),
      trial(.retargeting, judge: followed),
      trial(.collinear, judge: undecidable),
      trial(.constant, aliases: ["constant-spend"], judge: undecidable),
    ] + [KnownWeeksTrial.trial]

  private static func trial(
    _ recipe: WeeklyRecipe, aliases: [String] = [],
    judge: @escaping @Sendable (WeeklyTally) -> [Target]
  ) -> Trial {
    Trial(recipe.rawValue, aliases: aliases, sets: 40) { sets, limits in
      result(recipe.rawValue, sets, tally(recipe, sets: sets, limits: limits), judge)
    }
  }

  static func result(
    _ name: String, _ sets: Int, _ tally: WeeklyTally, _ judge: (WeeklyTally) -> [Target]
  ) -> TrialResult {
    TrialResult(
      scenario: name, sets: sets, tally: tally.published,
      beside: [
        ("everyFit", tally.everyFit), ("bothShapes", tally.bothShapes),
        ("furtherEuro", tally.further),
        ("follower", tally.follower),
      ].filter { $0.1.figures + $0.1.asked > 0 },
      targets: judge(tally))
  }

  private static func tally(
    _ recipe: WeeklyRecipe, sets: Int, limits: Thresholds
  ) -> WeeklyTally {
    (0..<sets).reduce(into: WeeklyTally()) { sum, set in
      sum.add(WeeklyWorld(recipe, seed: UInt64(set + 1)), limits: limits)
    }
  }

  /// Mild misspecification (B5b): 80 % for the published shape, 85 % for both together.
  @Sendable private static func misspecified(_ tally: WeeklyTally) -> [Target] {
    [
      Target(.coverage90, tally.published.coverage90?.value, in: 0.8...1),
      Target(.envelopeCoverage90, tally.bothShapes.coverage90?.value, in: 0.85...1),
    ] + Target.verdicts(tally.published)
  }

  /// A channel that follows demand, declared as such: never praised without reason.
  @Sendable private static func followed(_ tally: WeeklyTally) -> [Target] {
    [
      Target(.coverage90, tally.published.coverage90?.value, in: 0.8...1),
      Target(.followerWrongAdd, Double(tally.follower.addWrong), in: 0...0),
    ] + Target.verdicts(tally.published)
  }

  /// What cannot be told apart or from the baseline is called so (B6).
  @Sendable private static func undecidable(_ tally: WeeklyTally) -> [Target] {
    [Target(.cannotTell, tally.published.cannotTellShare?.value, in: 2.0 / 3...1)]
      + Target.verdicts(tally.published)
  }
}
