package import Measures

/// A publication as the list of all months shows it.
package struct ListedEdition: Equatable, Sendable {
  /// The month.
  package let month: Month
  /// Its latest revision.
  package let revision: Int
  /// The first sentence of its report.
  package let headline: String
}
