/// A term of the report and what it means.
package struct GlossaryEntry: Sendable {
  /// The term in the report's language.
  package var term: Phrase
  /// Its meaning in one or two sentences.
  package var meaning: Phrase

  /// A term with its meaning.
  package init(term: Phrase, meaning: Phrase) {
    self.term = term
    self.meaning = meaning
  }
}
