package import Measures

/// All units that chance put on one side of a test, whether they were reached or not.
package struct Arm: Hashable, Sendable {
  /// Y: what each unit brought in the test window; zeros included.
  package let outcomes: [Double]
  /// X: what the same units brought in the window of equal length before; zero without history.
  package let histories: [Double]
  /// How many of them were touched by the channel.
  package let touched: Int

  /// An arm with one history for each outcome.
  package init(outcomes: [Double], histories: [Double], touched: Int) {
    precondition(outcomes.count == histories.count, "Each unit has one outcome and one history.")
    precondition(touched >= 0 && touched <= outcomes.count, "Touched units belong to the arm.")
    self.outcomes = outcomes
    self.histories = histories
    self.touched = touched
  }

  /// Number of units.
  package var count: Int { outcomes.count }

  /// Units with any outcome.
  package var buyers: Int { outcomes.reduce(0) { $0 + ($1 != 0 ? 1 : 0) } }

  /// Share of units touched by the channel; `nil` for an empty arm.
  package var touchedShare: Ratio? { Ratio(touched, of: count) }

  /// The arm with outcomes and histories cut off at two ceilings.
  func winsorised(outcome: Double, history: Double) -> Arm {
    Arm(
      outcomes: outcomes.map { min($0, outcome) }, histories: histories.map { min($0, history) },
      touched: touched)
  }
}
