package import Records

/// What linking found.
package struct LinkResult: Sendable, Equatable {
  /// By currency; in each the channels by the bytes of their names, then what has no contact, then
  /// what has no customer. They add up to the till.
  package let sums: [LinkSum]
  /// All lines, by currency.
  package let till: [LinkSum]
  /// Contacts with customers.
  package let contacts: Int
  /// Lines with customers.
  package let lines: Int
  /// The rows that are not linked.
  package let counts: LinkBatch.Counts
}
