package import Measures

extension DateWording {
  /// Days as they stand in a table: "27–31 March 2026", "27.–31. März 2026".
  package func tableDays(_ first: Day, _ last: Day) -> String {
    guard first != last else { return day(first) }
    guard first.month != last.month else { return "\(dayNumber(first))–\(day(last))" }
    return "\(start(first, until: last)) – \(day(last))"
  }

  /// Days in running text: "27 to 31 March 2026", "dall'8 all'11 marzo 2026".
  package func days(_ first: Day, _ last: Day) -> String {
    guard first != last else { return day(first) }
    let start = start(first, until: last)
    switch language {
    case .en: return "\(start) to \(day(last))"
    case .it: return "\(italian("da", first))\(start) \(italian("a", last))\(day(last))"
    case .de: return "\(start) bis \(day(last))"
    case .pl: return "od \(start) do \(day(last))"
    }
  }

  /// Months in running text: "January to March 2026", "od stycznia do marca 2026".
  package func months(_ first: Month, _ last: Month) -> String {
    guard first != last else { return month(first) }
    let start = names.genitive[first.month - 1] + (first.year == last.year ? "" : " \(first.year)")
    let name = names.genitive[last.month - 1]
    let end = "\(name) \(last.year)"
    switch language {
    case .en: return "\(start) to \(end)"
    case .it: return "da \(start) \(italianTo(name)) \(end)"
    case .de: return "\(start) bis \(end)"
    case .pl: return "od \(start) do \(end)"
    }
  }

  /// The first day of a range without what the last one says too.
  private func start(_ first: Day, until last: Day) -> String {
    guard first.month != last.month else { return dayNumber(first) }
    return first.month.year == last.month.year ? dayAndMonth(first) : day(first)
  }
}
