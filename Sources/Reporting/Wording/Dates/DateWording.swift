package import Measures

/// How days and months are told in a language, as whole phrases (REPORT §9).
package struct DateWording: Sendable {
  /// The language.
  package let language: Language
  let names: MonthNames

  /// The dates of a language.
  package init(language: Language) {
    self.language = language
    names = MonthNames(language)
  }

  /// A day in full: "31 March 2026", "1º marzo 2026", "31. März 2026", "31 marca 2026".
  package func day(_ day: Day) -> String { "\(dayAndMonth(day)) \(day.month.year)" }

  /// A day without its year: "31 March".
  package func dayAndMonth(_ day: Day) -> String {
    "\(dayNumber(day)) \(names.genitive[day.month.month - 1])"
  }

  /// A day for an axis: "31 Mar", "31. Mär".
  package func shortDay(_ day: Day) -> String { "\(dayNumber(day)) \(shortMonth(day.month))" }

  /// A limit: "until 8 March 2026", "fino all'8 marzo 2026", "bis 8. März 2026".
  package func untilDay(_ day: Day) -> String {
    switch language {
    case .en: "until \(self.day(day))"
    case .it: "fino \(italian("a", day))\(self.day(day))"
    case .de: "bis \(self.day(day))"
    case .pl: "do \(self.day(day))"
    }
  }

  /// A month in full: "March 2026", "marzec 2026".
  package func month(_ month: Month) -> String { "\(monthName(month)) \(month.year)" }

  /// A month without its year: "March", "marzec".
  package func monthName(_ month: Month) -> String { names.nominative[month.month - 1] }

  /// A month for an axis: "Mar", "paź".
  package func shortMonth(_ month: Month) -> String { names.short[month.month - 1] }

  /// A month with its year for an axis: "Mar 2026".
  package func shortMonthAndYear(_ month: Month) -> String {
    "\(shortMonth(month)) \(month.year)"
  }

  /// Where in the year: "in March", "ad aprile", "im März", "we wrześniu".
  package func inMonth(_ month: Month) -> String {
    let name = names.locative[month.month - 1]
    switch language {
    case .en: return "in \(name)"
    case .it: return "\(italianTo(name)) \(name)"
    case .de: return "im \(name)"
    case .pl: return month.month == 9 ? "we \(name)" : "w \(name)"
    }
  }

  /// A weekday, 1 for Monday to 7 for Sunday, shortened: "Mon", "pon.".
  package func shortWeekday(_ weekday: Int) -> String {
    precondition((1...7).contains(weekday), "A weekday is a number from 1 to 7.")
    return names.weekdays[weekday - 1]
  }

  /// "8", "1º" or "8." as the language writes a day before its month.
  func dayNumber(_ day: Day) -> String {
    switch language {
    case .en, .pl: "\(day.day)"
    case .it: day.day == 1 ? "1º" : "\(day.day)"
    case .de: "\(day.day)."
    }
  }

  /// Italian "al", "dal", before 8 and 11 "all'", "dall'", with the space it needs.
  func italian(_ preposition: String, _ day: Day) -> String {
    [8, 11].contains(day.day) ? "\(preposition)ll'" : "\(preposition)l "
  }

  /// Italian "a", before another a "ad".
  func italianTo(_ name: String) -> String { name.utf8.first == UInt8(ascii: "a") ? "ad" : "a" }
}
