/// A folded word with what stood before it.
struct Token: Equatable, Sendable {
  /// What parts a word from the one before.
  enum Gap: Sendable {
    /// Nothing but blanks.
    case none
    /// A comma, a dash, a bracket.
    case comma
    /// The end of a sentence.
    case end
  }

  /// The word in small letters without accents: `fruehstueck`.
  var word: String
  /// What stood before it.
  var gap: Gap
  /// Letters that only some languages have, as they stood in the word.
  var marks: Set<Unicode.Scalar> = []
}
