import Measures
import Reporting

/// A channel whose verdict is another one than in the last published report.
struct VerdictChange {
  /// What is behind a change that new data brought.
  enum Movement: String {
    /// Another kind of evidence publishes now.
    case evidence
    /// The estimate lies outside the interval of before.
    case effect
    /// The estimate lies inside it; only the certainty crossed its limit.
    case certainty
  }

  /// The channel as printed.
  let name: String
  /// The figure as it was published.
  let before: PublishedFigure
  /// The figure now.
  let now: Figure
  /// Why, in the order of `Cause`.
  let causes: [Cause]
  /// What moved.
  let movement: Movement?

  init(name: String, before: PublishedFigure, now: Figure, causes: [Cause]) {
    self.name = name
    self.before = before
    self.now = now
    self.causes = causes
    if before.grade != now.grade {
      movement = .evidence
    } else if let bounds = before.bounds, let estimate = now.interval?.estimate {
      movement = bounds.contains(estimate) ? .certainty : .effect
    } else {
      movement = nil
    }
  }

  /// True if both verdicts name a direction: it takes the full probability both times.
  var isFlip: Bool {
    let open: [Verdict?] = [.cannotTell, nil]
    return !open.contains(before.verdict) && !open.contains(now.verdict)
  }
}
