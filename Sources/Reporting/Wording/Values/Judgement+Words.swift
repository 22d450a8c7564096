extension Judgement {
  /// The word of the judgement: "better", "no clear change".
  package var word: Phrase { Phrase("judgement.\(rawValue)") }
}
