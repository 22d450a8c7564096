package import Estimation
import Measures
package import Simulations

/// The response model on trial before businesses of the outline of one real business: its weeks,
/// its spend, its level and noise of sales; the truth is drawn.
package enum LikeTrial {
  /// The error and coverage to expect for this business.
  package static func result(
    _ shape: WeeklyShape, sets: Int, limits: Thresholds
  ) -> TrialResult {
    let tally = (0..<sets).reduce(into: WeeklyTally()) { sum, set in
      sum.add(WeeklyWorld(like: shape, seed: UInt64(set + 1)), limits: limits)
    }
    // Nobody promises these figures: they say what the data of the business can tell.
    return WeeklyTrials.result("like", sets, tally) { _ in [] }
  }
}
