/// A sentence or label in no language yet: a key of the catalogue and what fills its placeholders.
package struct Phrase: Sendable {
  /// Key in the catalogues, such as `headline.move`; `verbatim` prints its only argument as it is.
  package let key: String
  /// What fills `{name}` in the sentence, by name.
  package let arguments: [String: Argument]

  /// The sentence of `key` with its placeholders filled.
  package init(_ key: String, _ arguments: [String: Argument] = [:]) {
    self.key = key
    self.arguments = arguments
  }

  /// A name or text of the user's, printed as it is in every language.
  package static func verbatim(_ text: String) -> Phrase {
    Phrase(verbatimKey, ["text": .text(text)])
  }

  /// The key that no catalogue has, because its text is the user's.
  static let verbatimKey = "verbatim"
}
