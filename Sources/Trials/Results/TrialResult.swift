/// What one trial found.
package struct TrialResult: Hashable, Sendable {
  /// The scenario by name.
  package let scenario: String
  /// Simulated sets of data.
  package let sets: Int
  /// What was said, counted against the truth.
  package let tally: Tally
  /// The same for other ways to compute the same figures, by name; not published.
  package let beside: [(name: String, tally: Tally)]
  /// What the trial must show.
  package let targets: [Target]

  /// A complete result.
  package init(
    scenario: String, sets: Int, tally: Tally, beside: [(name: String, tally: Tally)],
    targets: [Target]
  ) {
    self.scenario = scenario
    self.sets = sets
    self.tally = tally
    self.beside = beside
    self.targets = targets
  }

  /// True if every target is met.
  package var isPassed: Bool { targets.allSatisfy(\.isMet) }

  package static func == (left: TrialResult, right: TrialResult) -> Bool {
    left.scenario == right.scenario && left.sets == right.sets && left.tally == right.tally
      && left.targets == right.targets
      && left.beside.elementsEqual(right.beside) { $0.name == $1.name && $0.tally == $1.tally }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(scenario)
    hasher.combine(sets)
    hasher.combine(tally)
  }
}
