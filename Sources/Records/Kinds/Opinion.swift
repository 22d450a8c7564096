/// A review with a score between `lowest` and `highest`.
package struct Opinion: Hashable, Sendable {
  /// The score of one aspect, such as cleanliness.
  package struct Part: Hashable, Sendable {
    /// The aspect.
    package let name: Symbol
    /// Its score, on the scale of the review.
    package let score: PlainNumber

    /// The score of an aspect.
    package init(name: Symbol, score: PlainNumber) {
      self.name = name
      self.score = score
    }
  }

  /// File and line.
  package var place: Place
  /// When it was written.
  package var at: Stamp
  /// Where it was written.
  package var source: Symbol
  /// The score.
  package var score: PlainNumber
  /// The worst score of the scale.
  package var lowest: PlainNumber
  /// The best score of the scale.
  package var highest: PlainNumber
  /// How well the time is known.
  package var quality: Quality
  /// Scores of aspects, by the names' bytes.
  package var parts: [Part] = []
  /// The source's own id of the review.
  @Packed package var id: Symbol?
  /// The headline.
  @Packed package var title: Symbol?
  /// The text.
  @Packed package var text: Symbol?
  /// What was liked.
  @Packed package var positive: Symbol?
  /// What was not liked.
  @Packed package var negative: Symbol?
  /// The shop.
  @Packed package var store: Symbol?
  /// The id in the register of touchpoints.
  @Packed package var touchpoint: Symbol?
  /// Whose review it is, when it is not about the own shop.
  @Packed package var competitor: Symbol?
  /// Whether the shop replied; `nil` where the source does not say.
  package var isReplied: Bool?
  /// When the shop replied.
  package var repliedAt: Stamp?

  /// A score on a scale; the rest is not known yet.
  package init(
    place: Place, at: Stamp, source: Symbol, score: PlainNumber, lowest: PlainNumber,
    highest: PlainNumber, quality: Quality
  ) {
    self.place = place
    self.at = at
    self.source = source
    self.score = score
    self.lowest = lowest
    self.highest = highest
    self.quality = quality
  }
}
