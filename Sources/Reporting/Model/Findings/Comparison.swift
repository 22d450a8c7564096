/// One line of a tile: the value against a reference.
package struct Comparison: Sendable {
  /// What is compared with: plan, a month.
  package var reference: Phrase
  /// The change, or the words that say why there is none.
  package var change: Phrase
  /// How the change is to be judged.
  package var judgement: Judgement

  /// A line of a tile.
  package init(reference: Phrase, change: Phrase, judgement: Judgement) {
    self.reference = reference
    self.change = change
    self.judgement = judgement
  }
}
