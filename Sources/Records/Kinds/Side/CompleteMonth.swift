package import Measures

/// The owner's word that a source has told everything about a month (OPERATIONS §2.2).
package struct CompleteMonth: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// The name of the source in the configuration.
  package var source: Symbol
  /// The month.
  package var month: Month

  /// A word about a month.
  package init(place: Place, source: Symbol, month: Month) {
    self.place = place
    self.source = source
    self.month = month
  }
}
