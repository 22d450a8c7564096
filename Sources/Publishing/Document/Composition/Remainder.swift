import Measures
import Reporting

/// Rows of a table that are left out, in one line: how many, their sum, where they stand.
struct Remainder {
  private let rows: [[Cell]]
  private let table: Table

  /// The rows left out of a table.
  init(_ rows: [[Cell]], of table: Table) {
    self.rows = rows
    self.table = table
  }

  /// "Further rows: 4; sum €1,200; complete: data/decisions.csv", for a place in words.
  func phrase(place: Phrase) -> Phrase {
    let count = Argument.count(rows.count)
    guard let sum else {
      return Phrase("document.further", ["n": count, "where": .phrase(place)])
    }
    return Phrase(
      "sentence.further", ["n": count, "sum": .exactMoney(sum), "where": .phrase(place)])
  }

  /// Sum of the first column that holds nothing but amounts of one currency.
  private var sum: Money? {
    let width = rows.map(\.count).min() ?? 0
    for column in 0..<width {
      let amounts = rows.compactMap { row -> Money? in
        if case .quantity(.money(let money)) = row[column] { money } else { nil }
      }
      guard let first = amounts.first, amounts.count == rows.count,
        amounts.allSatisfy({ $0.currency == first.currency })
      else { continue }
      return amounts.dropFirst().reduce(first, +)
    }
    return nil
  }
}
