/// How sure a stated direction is; below 0.8 no direction is stated at all (REPORT §10.1).
package enum Sureness: String, Sendable, CaseIterable {
  /// 0.95 and above.
  case almostCertainly = "almost-certainly"
  /// 0.80 to 0.95.
  case probably

  /// The word for a probability of the stated direction; `nil` below 0.8: "cannot tell".
  package init?(probability: Double) {
    switch probability {
    case 0.95...: self = .almostCertainly
    case 0.8...: self = .probably
    default: return nil
    }
  }

  /// The word: "almost certainly".
  package var word: Phrase { Phrase("sure.\(rawValue)") }
}
