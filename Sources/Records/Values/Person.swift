/// A customer, numbered by first appearance, so that no order follows from the pseudonym.
package struct Person: Packable, Comparable {
  /// The position in the `PersonTable`.
  package let index: UInt32

  /// The person at `index`.
  package init(index: UInt32) { self.index = index }

  package static var absent: Person { Person(index: .max) }
  package static func < (left: Person, right: Person) -> Bool { left.index < right.index }
}
