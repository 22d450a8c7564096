package import Measures
package import Records

/// Units of the reporting currency for one unit of another, by day.
package struct ExchangeRates: Sendable {
  /// One quotation.
  package struct Rate: Sendable {
    /// The day it holds for.
    package var day: Day
    /// The foreign currency.
    package var currency: Currency
    /// Reporting currency per unit.
    package var rate: Double

    /// A quotation.
    package init(day: Day, currency: Currency, rate: Double) {
      self.day = day
      self.currency = currency
      self.rate = rate
    }
  }

  /// The reporting currency.
  package let reporting: Currency
  private var byCurrency: [Currency: [Rate]] = [:]

  /// Rates in any order.
  package init(reporting: Currency, rates: [Rate]) {
    self.reporting = reporting
    for rate in rates { byCurrency[rate.currency, default: []].append(rate) }
    for currency in byCurrency.keys { byCurrency[currency]?.sort { $0.day < $1.day } }
  }

  /// The quotations of the rates table.
  package init(reporting: Currency, quotes: [RateQuote]) {
    self.init(
      reporting: reporting,
      rates: quotes.map { Rate(day: $0.day, currency: $0.currency, rate: $0.rate.value) })
  }

  /// `amount` in the reporting currency at the rate of the day or the last earlier one, at most
  /// seven days old; `nil` where there is none: never 1.0 (METHOD §2.1).
  package func converted(_ amount: Int64, from currency: Currency, on day: Day) -> Int64? {
    if currency == reporting { return amount }
    guard let rate = rate(of: currency, on: day), day - rate.day <= 7 else { return nil }
    let units = Double(amount) / Double(currency.minorUnitsPerUnit)
    return Money(rounding: units * rate.rate, currency: reporting).minorUnits
  }

  /// The last quotation up to a day, by halving: a receipt line must not walk through years.
  private func rate(of currency: Currency, on day: Day) -> Rate? {
    guard let rates = byCurrency[currency] else { return nil }
    var (low, high) = (0, rates.count)
    while low < high {
      let middle = (low + high) / 2
      if rates[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? rates[low - 1] : nil
  }
}
