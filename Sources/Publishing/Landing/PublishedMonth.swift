package import Measures

/// A published month as the list of all months shows it.
package struct PublishedMonth: Sendable {
  /// The month.
  package let month: Month
  /// Its latest revision.
  package let revision: Int
  /// The first sentence of its report.
  package let headline: String
  /// The folder of the revision, from the root of the release.
  package let folder: String

  /// A published month.
  package init(month: Month, revision: Int, headline: String, folder: String) {
    self.month = month
    self.revision = revision
    self.headline = headline
    self.folder = folder
  }
}
