package import Reporting

/// The language of the output and its words.
package struct Words {
  /// Code for `lang` attributes and the PDF: `en`, `it`, `de`, `pl`.
  package let language: String
  /// The sentence or label of a phrase.
  package let text: (Phrase) -> String

  /// The words of a language.
  package init(language: String, text: @escaping (Phrase) -> String) {
    self.language = language
    self.text = text
  }

  /// The words of a key without placeholders.
  package func label(_ key: String) -> String { text(Phrase(key)) }

  /// A number, amount, day or other value as the language prints it.
  package func value(_ argument: Argument) -> String {
    text(Phrase("verbatim", ["text": argument]))
  }
}
