package import Measures

/// What may fill a placeholder of a sentence; the locale decides how it looks.
package indirect enum Argument: Sendable {
  /// A proper name or other text of the user's.
  case text(String)
  /// An amount in whole units ("€1,200").
  case money(Money)
  /// An amount to the minor unit ("€1,234.50").
  case exactMoney(Money)
  /// A signed difference of amounts in whole units ("+€1,200").
  case moneyChange(Money)
  /// A number with that many decimals.
  case number(Double, decimals: Int)
  /// A signed difference.
  case change(Double, decimals: Int)
  /// A whole number without a noun.
  case count(Int)
  /// A count with its noun in the right plural form: `customers`, `months` (key `noun.customers`).
  case counted(Int, noun: String)
  /// A share as a percentage with that many decimals.
  case share(Ratio, decimals: Int)
  /// A signed relative change as a percentage.
  case shareChange(Ratio, decimals: Int)
  /// A signed difference of shares in percentage points.
  case points(Ratio, decimals: Int)
  /// A day in full ("31 March 2026").
  case day(Day)
  /// A whole phrase for a limit ("until 31 March 2026").
  case untilDay(Day)
  /// A month in full ("March 2026").
  case month(Month)
  /// A whole phrase for a month ("in March").
  case inMonth(Month)
  /// A range in text ("1.2 to 2.9").
  case range(Argument, Argument)
  /// Names joined by commas and the word for "and".
  case list([Argument])
  /// Another sentence or label.
  case phrase(Phrase)
}
