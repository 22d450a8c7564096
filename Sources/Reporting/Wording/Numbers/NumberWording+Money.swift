package import Measures

extension NumberWording {
  /// An amount in whole units: "€1,235".
  package func money(_ money: Money) -> String {
    text(
      DecimalDigits(money), decimals: 0, isDifference: false,
      affixes: moneyAffixes(money.currency))
  }

  /// An amount to the minor unit: "€1,234.50".
  package func exactMoney(_ money: Money) -> String {
    text(
      DecimalDigits(money), decimals: money.currency.minorDigits, isDifference: false,
      affixes: moneyAffixes(money.currency))
  }

  /// A signed difference of amounts in whole units: "+€1,200".
  package func moneyChange(_ money: Money) -> String {
    text(
      DecimalDigits(money), decimals: 0, isDifference: true,
      affixes: moneyAffixes(money.currency))
  }

  /// The sign that stands for a currency in this language, or its code: "€", "zł", "PLN".
  package func symbol(_ currency: Currency) -> String {
    switch (currency.code, language) {
    case ("EUR", _): "€"
    case ("PLN", .pl): "zł"
    case ("USD", .en), ("USD", .de): "$"
    case ("GBP", .en), ("GBP", .it), ("GBP", .de): "£"
    default: currency.code
    }
  }

  func moneyAffixes(_ currency: Currency) -> Affixes {
    let symbol = symbol(currency)
    guard language == .en else { return Affixes(suffix: NumberWording.noBreakSpace + symbol) }
    let isCode = symbol == currency.code
    return Affixes(prefix: isCode ? symbol + NumberWording.noBreakSpace : symbol)
  }
}
