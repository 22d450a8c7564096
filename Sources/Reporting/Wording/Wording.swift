/// Words of a report in one language: phrases, numbers, dates and values as text.
package struct Wording: Sendable {
  /// The language.
  package let language: Language
  /// Numbers in the language.
  package let numbers: NumberWording
  /// Dates in the language.
  package let dates: DateWording
  let catalogue: Catalogue

  /// The words of a language; reads its catalogues once, so make one and hand it on.
  package init(language: Language) {
    self.init(language: language, catalogue: Catalogue(language))
  }

  /// The words of a language with sentences of the house's own.
  package init(_ house: HouseWords) {
    self.init(
      language: house.language, catalogue: Catalogue(house.language).replacing(house.sentences))
  }

  /// Words from a text of lines `key = text`; `nil` if the text is not a catalogue.
  package init?(language: Language, catalogue text: String) {
    var catalogue = Catalogue()
    catalogue.add(Array(text.utf8), name: "text")
    guard catalogue.flaws.isEmpty else { return nil }
    self.init(language: language, catalogue: catalogue)
  }

  private init(language: Language, catalogue: Catalogue) {
    self.language = language
    self.catalogue = catalogue
    numbers = NumberWording(language: language)
    dates = DateWording(language: language)
  }

  /// A phrase as text.
  ///
  /// A key that no catalogue has shows as `[key]`, a gap that nothing fills as `[name]`: our own
  /// mistakes, found by tests and by `flaws(in:)`, must not stop a report.
  package func text(_ phrase: Phrase) -> String {
    if phrase.key == Phrase.verbatimKey, let argument = phrase.arguments["text"] {
      return text(argument: argument)
    }
    guard let sentence = catalogue.sentences[phrase.key] else { return "[\(phrase.key)]" }
    return sentence.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .words(let words): text += words
      case .gap(let name):
        text += phrase.arguments[name].map { self.text(argument: $0) } ?? "[\(name)]"
      }
    }
  }

  /// Every sentence as `key = text`, sorted by key; gaps stand in braces.
  package var lines: [String] {
    catalogue.sentences
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.key) = \($0.value.text)" }
  }

  /// True if a catalogue of the language has the key.
  package func has(_ key: String) -> Bool { catalogue.sentences[key] != nil }
}
