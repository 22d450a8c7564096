package import Measures
package import Records

/// Rows of a table by the person they name.
///
/// Persons are numbered from zero, so their rows stand side by side in one array: no look-up and no
/// list of its own for each of a million persons.
package struct PersonRows: Sendable {
  /// Where the rows of each person begin, and where the last ones end.
  private let starts: [Int]
  private let rows: [Int]
  /// Persons with a row, in the order of their first one.
  package let persons: [Person]

  /// The rows below `count` by the person that `person` finds in each; rows without one are left
  /// out.
  package init(count: Int, person: (Int) -> Person?) {
    var found = [UInt32](repeating: Person.absent.index, count: count)
    var counts: [Int] = []
    var persons: [Person] = []
    for row in 0..<count {
      guard let person = person(row) else { continue }
      found[row] = person.index
      let place = Int(person.index)
      if place >= counts.count {
        counts.append(contentsOf: repeatElement(0, count: place + 1 - counts.count))
      }
      if counts[place] == 0 { persons.append(person) }
      counts[place] += 1
    }
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    for own in counts { starts.append(starts[starts.count - 1] + own) }
    var next = starts
    var rows = [Int](repeating: 0, count: starts[counts.count])
    for (row, index) in found.enumerated() where index != Person.absent.index {
      rows[next[Int(index)]] = row
      next[Int(index)] += 1
    }
    self.starts = starts
    self.rows = rows
    self.persons = persons
  }

  /// The persons with a row in one or both, each once, ascending.
  static func persons(of one: PersonRows, _ other: PersonRows) -> [Person] {
    var persons: [Person] = []
    for person in (one.persons + other.persons).sorted() where persons.last != person {
      persons.append(person)
    }
    return persons
  }

  /// The rows of a person, ascending; none for a person without.
  package subscript(person: Person) -> ArraySlice<Int> {
    let place = Int(person.index)
    return place + 1 < starts.count ? rows[starts[place]..<starts[place + 1]] : []
  }
}

extension FactTable {
  /// The contacts that are meant, by person.
  package func touchRows(where isMeant: (TouchFact) -> Bool) -> PersonRows {
    PersonRows(count: touches.count) { row in
      let touch = touches[row]
      guard let person = touch.customer, isMeant(touch) else { return nil }
      return person
    }
  }

  /// The receipts from `first` on that are not void, by customer.
  package func purchaseRows(since first: Day? = nil) -> PersonRows {
    PersonRows(count: receipts.count) { row in
      guard let person = receipts[row].customer, !receipts[row].isVoid else { return nil }
      return first.map { receipts[row].day >= $0 } ?? true ? person : nil
    }
  }
}
