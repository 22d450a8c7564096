/// A language whose texts can be read; texts in others are counted, not guessed.
package enum Tongue: String, CaseIterable, Sendable {
  case en, it, de, pl
}
