package import Measures

/// One cell of a table.
package enum Cell: Sendable {
  /// Words.
  case text(Phrase)
  /// A number; `unknown` prints as a dash, `suppressed` as "<n".
  case quantity(Quantity)
  /// An estimate with its 90 % bounds, in the given unit.
  case estimate(Quantity, Interval)
  /// A verdict: shape and word.
  case verdict(Verdict)
  /// An evidence grade: letter, with the word in the legend.
  case grade(Grade)
  /// A day.
  case day(Day)
  /// A month.
  case month(Month)
}
