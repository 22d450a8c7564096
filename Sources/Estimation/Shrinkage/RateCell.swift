/// Successes of trials in one cell, such as buyers of contacted customers.
package struct RateCell: Hashable, Sendable {
  /// How many succeeded.
  package let successes: Int
  /// How many were tried.
  package let trials: Int

  /// A cell whose successes lie within its trials.
  package init(successes: Int, trials: Int) {
    precondition(successes >= 0 && successes <= trials, "Successes must lie within the trials.")
    self.successes = successes
    self.trials = trials
  }
}
