import Measures

/// One thing a trial must show (METHOD §9.1).
package struct Target: Hashable, Sendable {
  /// What is looked at.
  package enum Subject: String, Hashable, Sendable {
    case coverage90, coverage50, envelopeCoverage90, wrongAdd, wrongCut, cannotTell
    case meanAbsoluteError, overCredit, idleAdd, followerWrongAdd
  }

  /// What is looked at.
  package let subject: Subject
  /// What was found; `nil` where nothing of the kind came up, which meets any target.
  package let found: Double?
  /// What it must be.
  package let wanted: ClosedRange<Double>

  /// A target with what was found.
  package init(_ subject: Subject, _ found: Double?, in wanted: ClosedRange<Double>) {
    self.subject = subject
    self.found = found
    self.wanted = wanted
  }

  /// True if the target is met.
  package var isMet: Bool { found.map(wanted.contains) ?? true }

  /// Intervals of the right width: 85–97 % and 40–60 % (B5).
  static func calibration(_ tally: Tally) -> [Target] {
    [
      Target(.coverage90, tally.coverage90?.value, in: 0.85...0.97),
      Target(.coverage50, tally.coverage50?.value, in: 0.40...0.60),
    ]
  }

  /// Wrong verdicts: `add` at most 5 %, `cut` at most 8 %; a single one always passes (B5).
  static func verdicts(_ tally: Tally) -> [Target] {
    [
      Target(.wrongAdd, share(tally.addWrong, of: tally.addIssued), in: 0...0.05),
      Target(.wrongCut, share(tally.cutWrong, of: tally.cutIssued), in: 0...0.08),
    ]
  }

  private static func share(_ wrong: Int, of issued: Int) -> Double? {
    wrong <= 1 ? (issued > 0 ? 0 : nil) : Double(wrong) / Double(issued)
  }
}
