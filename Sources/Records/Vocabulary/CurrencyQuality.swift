/// How the currency of an amount is known.
package enum CurrencyQuality: String, Sendable, CaseIterable {
  /// A column of the row names it.
  case stated
  /// The header names it.
  case header
  /// A currency symbol in the column tells it.
  case symbol
  /// The format allows no other.
  case fixed
  /// The user answered.
  case answered
  /// It is taken to be the shop's.
  case assumed
}
