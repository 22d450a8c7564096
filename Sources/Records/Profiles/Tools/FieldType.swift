/// What a field of a record holds, and so which tools may feed it.
enum FieldType: Sendable {
  /// Any text.
  case text
  /// A number or code that names something; spreadsheets must not have rounded it.
  case identifier
  /// One of a closed list of words.
  case word([String])
  /// Money.
  case amount
  /// A whole number that is not negative.
  case count
  /// Any other number.
  case number
  /// The three letters of a currency.
  case currency
  case time, flag, customer, machine, counts, parts, period
}
