package import Estimation

/// One way to put the program's own estimators on trial (METHOD §9.3).
package struct Trial: Sendable {
  /// The scenario on the command line.
  package let name: String
  /// Other names for it.
  package let aliases: [String]
  /// Sets that make the figures steady enough to be judged.
  package let usualSets: Int
  private let body: @Sendable (Int, Thresholds) -> TrialResult

  /// A trial that simulates, estimates and compares.
  init(
    _ name: String, aliases: [String] = [], sets: Int,
    _ body: @escaping @Sendable (Int, Thresholds) -> TrialResult
  ) {
    self.name = name
    self.aliases = aliases
    usualSets = sets
    self.body = body
  }

  /// The result over so many sets; the same number gives the same figures.
  package func result(sets: Int, limits: Thresholds) -> TrialResult { body(sets, limits) }

  /// All trials, in the order of the method page.
  package static let all: [Trial] = WeeklyTrials.all + ExperimentTrials.all

  /// The trial of that name; `nil` if there is none.
  package static func named(_ name: String) -> Trial? {
    all.first { $0.name == name || $0.aliases.contains(name) }
  }
}
