import Measures
import Records

/// Margin of each known person by day.
struct PersonLedger {
  private struct Entry {
    var day: Day
    var margin: Double
  }

  private var entries: [Person: [Entry]] = [:]
  private let customersOfYear: Set<Person>

  init(facts: FactTable) {
    let perUnit = Double(facts.rules.currency.minorUnitsPerUnit) * 10_000
    var recent: Set<Person> = []
    for receipt in facts.receipts {
      guard let person = receipt.customer else { continue }
      entries[person, default: []].append(
        Entry(day: receipt.day, margin: Double(receipt.keptMargin ?? 0) / perUnit))
      if receipt.day > facts.asOf - 365 { recent.insert(person) }
    }
    customersOfYear = recent
  }

  /// Margin in the window of equal length before, and in the window.
  func margins(of person: Person, in window: ClosedRange<Day>) -> (before: Double, during: Double) {
    let length = window.upperBound - window.lowerBound + 1
    let start = window.lowerBound - length
    var (before, during) = (0.0, 0.0)
    for entry in entries[person] ?? [] {
      if window.contains(entry.day) {
        during += entry.margin
      } else if entry.day >= start, entry.day < window.lowerBound {
        before += entry.margin
      }
    }
    return (before, during)
  }

  /// Share of the customers of the last year who are not in `reached`.
  func share(notIn reached: Set<Person>) -> Ratio? {
    Ratio(customersOfYear.subtracting(reached).count, of: customersOfYear.count)
  }
}
