/// The persons of a folder in the order of their first appearance.
package struct PersonTable: Sendable {
  private var pseudonyms: [Pseudonym] = []
  private var numbers: [Pseudonym: Person] = [:]

  /// A table without persons.
  package init() {}

  /// How many persons appeared.
  package var count: Int { pseudonyms.count }

  /// The person of a pseudonym, entered if it is new.
  package mutating func person(_ pseudonym: Pseudonym) -> Person {
    if let known = numbers[pseudonym] { return known }
    let new = Person(index: UInt32(pseudonyms.count))
    pseudonyms.append(pseudonym)
    numbers[pseudonym] = new
    return new
  }

  /// The person of a pseudonym that appeared; `nil` for any other.
  package func known(_ pseudonym: Pseudonym) -> Person? { numbers[pseudonym] }

  /// The keyed name of a person.
  package subscript(_ person: Person) -> Pseudonym { pseudonyms[Int(person.index)] }
}
