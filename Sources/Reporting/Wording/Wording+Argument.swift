import Measures

extension Wording {
  /// What fills a gap, as text.
  package func text(argument: Argument) -> String {
    switch argument {
    case .text(let text): text
    case .money(let money): numbers.money(money)
    case .exactMoney(let money): numbers.exactMoney(money)
    case .moneyChange(let money): numbers.moneyChange(money)
    case .number(let value, let decimals): numbers.number(value, decimals: decimals)
    case .change(let value, let decimals): numbers.change(value, decimals: decimals)
    case .count(let count): numbers.count(count)
    case .counted(let count, let noun): counted(count, noun: noun)
    case .share(let ratio, let decimals): numbers.share(ratio, decimals: decimals)
    case .shareChange(let ratio, let decimals): numbers.shareChange(ratio, decimals: decimals)
    case .points(let ratio, let decimals): numbers.points(ratio, decimals: decimals)
    case .day(let day): dates.day(day)
    case .untilDay(let day): dates.untilDay(day)
    case .month(let month): dates.month(month)
    case .inMonth(let month): dates.inMonth(month)
    case .range(let low, let high): range(low, high)
    case .list(let items): numbers.list(items.map { text(argument: $0) })
    case .phrase(let phrase): text(phrase)
    }
  }

  /// A count with its noun in the right form: "1 customer", "22 klientów".
  package func counted(_ count: Int, noun: String) -> String {
    text(Phrase(Wording.nounKey(noun, Plural(count, in: language)), ["n": .count(count)]))
  }

  /// A number with decimals and its noun: "4.5 stars", "4,5 gwiazdki".
  package func counted(_ value: Double, decimals: Int, noun: String) -> String {
    let key = Wording.nounKey(noun, Plural.fraction)
    return text(Phrase(key, ["n": .number(value, decimals: decimals)]))
  }

  static func nounKey(_ noun: String, _ form: Plural) -> String {
    "noun.\(noun).\(form.rawValue)"
  }

  private func range(_ low: Argument, _ high: Argument) -> String {
    switch (low, high) {
    case (.day(let first), .day(let last)): dates.days(first, last)
    case (.month(let first), .month(let last)): dates.months(first, last)
    default: numbers.range(text(argument: low), text(argument: high))
    }
  }
}
