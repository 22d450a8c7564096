extension Thresholds {
  /// When a channel is called to be added to, held or cut (METHOD §4.1).
  package struct Verdict: Hashable, Sendable {
    /// The probability a verdict needs.
    package var certainty: Double
    /// `add` speaks of a return above this margin per extra euro.
    package var addAbove: Double
    /// `cut` speaks of a return below this margin per extra euro.
    package var cutBelow: Double
    /// `hold` speaks of a return between these margins per extra euro.
    package var holdWithin: ClosedRange<Double>
    /// `hold` of a coverage index (log₂) means at most this far from zero (METHOD §4.4).
    package var coverageTolerance: Double
    /// The share of a month's cost by which a channel is moved when its verdict is followed.
    package var step: Double
    /// `add` after a hold-out needs at least this share of eligible customers untouched.
    package var untouchedShare: Double

    /// What is expected of a channel before it is tested, in margin per euro; only a test that is
    /// precise against it decides.
    package var expectedReturn: NormalEstimate

    /// The limits of METHOD §4.1 and §4.4.
    package static let method = Verdict(
      certainty: 0.8, addAbove: 1.1, cutBelow: 0.9, holdWithin: 0.8...1.25,
      coverageTolerance: 0.5, step: 0.2, untouchedShare: 0.05,
      expectedReturn: NormalEstimate(value: 1, standardError: 0.5))
  }
}
