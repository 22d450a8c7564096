/// An answer to one question of a survey.
package struct Answer: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// When it was given.
  package var at: Stamp
  /// The survey.
  package var survey: Symbol
  /// The question's id.
  package var question: Symbol
  /// The answer as text, trimmed.
  package var value: Symbol
  /// The answer as a number where it is one.
  @Packed package var number: PlainNumber?
  /// The lowest answer of the scale.
  @Packed package var lowest: PlainNumber?
  /// The highest answer of the scale.
  @Packed package var highest: PlainNumber?
  /// Who answered.
  @Packed package var customer: Person?
  /// The id in the register of touchpoints.
  @Packed package var touchpoint: Symbol?
  /// The shop.
  @Packed package var store: Symbol?
  /// How well the time is known.
  package var quality: Quality

  /// An answer; the rest is not known yet.
  package init(
    place: Place, at: Stamp, survey: Symbol, question: Symbol, value: Symbol, quality: Quality
  ) {
    self.place = place
    self.at = at
    self.survey = survey
    self.question = question
    self.value = value
    self.quality = quality
  }
}
