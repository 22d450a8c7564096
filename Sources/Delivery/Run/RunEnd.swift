package import Measures

/// How a run ended: what it published, and everything that went wrong on the way.
package struct RunEnd: Sendable {
  /// A month and its new revision.
  package struct Publication: Equatable, Sendable {
    /// The month.
    package let month: Month
    /// The revision.
    package let revision: Int
    /// The release that holds it; `nil` in a dry run.
    package let release: String?
    /// The first sentence of the report.
    package let headline: String
    /// Findings about the input.
    package let warnings: Int
    /// Optional files that were refused.
    package let refused: Int
  }

  /// In the order of the months.
  package var publications: [Publication] = []
  /// Setbacks of this room and refusals of the source, in order.
  package var troubles: [any Error] = []
  /// Things worth a line that change no exit code.
  package var notes: [Note] = []

  /// Something worth a line.
  package enum Note: Equatable, Sendable {
    /// A crash had cut off the last line of the ledger.
    case tornLedger
    /// A publication whose run died before it could write that down.
    case recovered(Month, revision: Int)
    /// The records of a published month have changed, but its last revision is too young.
    case waiting(Month, days: Int)
    /// A published month keeps its bytes although configuration or program changed.
    case kept(Month)
    /// Messages of a month were left out because a later one tells of it.
    case told(Month, by: Month)
    /// A command of the operator's failed where that changes nothing.
    case hook(HookEvent, ChildEnd, output: String)
    /// The status files could not be written.
    case status(String)
  }

  /// Nothing has happened yet.
  package init() {}
}
