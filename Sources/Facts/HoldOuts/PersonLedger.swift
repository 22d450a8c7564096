import Measures
import Records

/// Margin of each known person by day.
struct PersonLedger {
  private let facts: FactTable
  private let purchases: PersonRows
  private let customersOfYear: Set<Person>

  init(facts: FactTable) {
    self.facts = facts
    let purchases = PersonRows(count: facts.receipts.count) { facts.receipts[$0].customer }
    self.purchases = purchases
    customersOfYear = Set(
      purchases.persons.filter { person in
        purchases[person].contains { facts.receipts[$0].day > facts.asOf - 365 }
      })
  }

  /// Margin in the window of equal length before, and in the window.
  func margins(of person: Person, in window: ClosedRange<Day>) -> (before: Double, during: Double) {
    let length = window.upperBound - window.lowerBound + 1
    let start = window.lowerBound - length
    let perUnit = Double(facts.rules.currency.minorUnitsPerUnit) * 10_000
    var (before, during) = (0.0, 0.0)
    for row in purchases[person] {
      let day = facts.receipts[row].day
      guard day >= start, day <= window.upperBound else { continue }
      let margin = Double(facts.receipts[row].keptMargin ?? 0) / perUnit
      if day >= window.lowerBound { during += margin } else { before += margin }
    }
    return (before, during)
  }

  /// Share of the customers of the last year who are not in `reached`.
  func share(notIn reached: Set<Person>) -> Ratio? {
    Ratio(customersOfYear.subtracting(reached).count, of: customersOfYear.count)
  }
}
