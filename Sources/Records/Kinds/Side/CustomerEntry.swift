package import Measures

/// What the owner's own books say about one customer.
package struct CustomerEntry: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// Who.
  package var customer: Person
  /// The first day on which the customer was seen; `nil` where nobody noted it.
  package var firstSeen: Day?
  /// A group of the owner's.
  @Packed package var segment: Symbol?
  /// Where the customer lives, as coarse as the owner likes.
  @Packed package var area: Symbol?
  /// An age group.
  @Packed package var ageGroup: Symbol?
  /// Whether the customer agreed to be contacted.
  package var isContactable: Bool?
  /// Whether the customer has the shop's card.
  package var hasStoreCard: Bool?

  /// A customer of whom nothing else is known yet.
  package init(place: Place, customer: Person) {
    self.place = place
    self.customer = customer
  }
}
