package import Measures
package import Records

/// A review on the scale from one to five.
package struct OpinionFact: Sendable {
  /// The row behind it.
  package var place: Place
  /// Day it was written.
  package var day: Day
  /// Where it was written, as the source is called.
  package var source: Symbol
  /// The score mapped linearly to 1–5.
  package var stars: Double
  /// True if the source's own scale is 1–5.
  package var isStarScale: Bool
  /// Index into `FactTable.stores`, if it names a shop.
  package var store: Int?
  /// Days until it was answered; `nil` if it was not, or if that is not known.
  package var answerDelayDays: Int?
  /// True if it was answered; `nil` if the source does not say.
  package var isAnswered: Bool?
  /// True if it is about a competitor.
  package var isOfCompetitor: Bool
  /// Place of the record, to read its text.
  package var index: Int
}
