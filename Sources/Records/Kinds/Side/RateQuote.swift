package import Measures

/// What one unit of a foreign currency is worth in the reporting currency on a day.
package struct RateQuote: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// The day.
  package var day: Day
  /// The foreign currency.
  package var currency: Currency
  /// Units of the reporting currency for one unit of it, above zero.
  package var rate: PlainNumber

  /// A quotation.
  package init(place: Place, day: Day, currency: Currency, rate: PlainNumber) {
    self.place = place
    self.day = day
    self.currency = currency
    self.rate = rate
  }
}
