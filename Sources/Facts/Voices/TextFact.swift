package import Measures

/// A review or an answer in words.
package struct TextFact: Sendable {
  /// A box of the form and what the form asked for in it.
  package enum Box: Sendable {
    /// Anything.
    case open
    /// What was good.
    case liked
    /// What was not.
    case disliked
  }

  /// Day it was written.
  package var day: Day
  /// Stars given with it on the scale from one to five; `nil` for an answer of a survey.
  package var stars: Double?
  /// Name of the competitor it is about; `nil` for the own business.
  package var competitor: String?
  /// Its texts, never empty ones.
  package var parts: [(text: String, box: Box)]
}
