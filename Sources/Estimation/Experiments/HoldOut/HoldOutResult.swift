package import Measures

/// What a hold-out says, or why it may not speak.
package enum HoldOutResult: Sendable {
  /// The gates are passed.
  case measured(HoldOutFigure)
  /// No figure.
  case refused(Refusal)

  /// Why a hold-out gives no figure (METHOD §3.1.4).
  package enum Refusal: Hashable, Sendable {
    /// Broken test: the arms are not as large as the design says.
    case sampleRatio(SampleRatio)
    /// Too many controls were touched; the share.
    case contaminated(Ratio)
    /// An arm has fewer than two units, or no unit differs from another in what it bought.
    case tooFewUnits
  }
}
