/// One of the three messages of the summary.
package struct Message: Sendable {
  /// A sentence of at most fourteen words.
  package var sentence: Phrase
  /// One sentence of evidence.
  package var evidence: Phrase
  /// The page with the details (`Section.id`).
  package var page: String

  /// A message with its evidence.
  package init(sentence: Phrase, evidence: Phrase, page: String) {
    self.sentence = sentence
    self.evidence = evidence
    self.page = page
  }
}
