/// The kind of evidence behind a number (METHOD §1.1).
package enum Grade: String, Sendable, CaseIterable {
  /// Randomised hold-out.
  case tested = "A"
  /// Codes or coupons with a comparison.
  case coded = "B"
  /// Journeys: attributed, not incremental.
  case attributed = "C"
  /// Aggregate response model.
  case modelled = "D"
  /// A stated assumption.
  case assumed = "E"
}
