/// What a term does in a sentence.
enum Role: Hashable, Sendable {
  /// Names what is spoken of.
  case topic(Theme)
  /// Says theme and leaning at once: "clean", "overpriced".
  case remark(Theme, Leaning)
  /// Judges the topic nearby; without one, the theme it goes with by itself, if there is one.
  case opinion(Leaning, alone: Theme?)
  /// Judges topics of one theme only: "small" of a room.
  case opinionOf(Theme, Leaning)
  /// Puts what follows in its place: "in the room".
  case place
  /// A judging verb, which German negates behind it.
  case verb
  /// Turns what follows: "not".
  case negation
  /// Says that something is not there: "no", "missing".
  case lack
  /// "too", before a measure.
  case excess
  /// Neither good nor bad unless there is too much of it: "small".
  case measure
  /// Says what ought to be: "could be".
  case wish
  /// A turn of the thought: "but".
  case contrast
  /// Joins what is judged together: "and".
  case link
  /// Small words that may stand in a list: articles.
  case joining
  /// Takes its words out of the reading: "good morning".
  case nothing
  /// Names a feeling.
  case feeling(Feeling)
}
