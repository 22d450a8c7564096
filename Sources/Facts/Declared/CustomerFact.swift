package import Measures
package import Records

/// What the owner's own books say about a customer.
package struct CustomerFact: Sendable {
  /// Who.
  package var customer: Person
  /// The first day on which the customer was seen; `nil` where nobody noted it.
  package var firstSeen: Day?
  /// A group of the owner's.
  package var segment: Symbol?
  /// Where the customer lives.
  package var area: Symbol?
  /// An age group.
  package var ageGroup: Symbol?
  /// Whether the customer agreed to be contacted.
  package var isContactable: Bool?
  /// Whether the customer has the shop's card.
  package var hasStoreCard: Bool?
}
