package import Measures

/// The figures of a report that was published before.
package struct PublishedReport: Sendable {
  /// Its month.
  package var month: Month
  /// Its revision.
  package var revision: Int
  /// What differs under it since then, in the order of `Cause`; empty if nothing is known to.
  package var causes: [Cause]
  /// Its figures.
  package var figures: [PublishedFigure]

  /// A published report.
  package init(month: Month, revision: Int, causes: [Cause], figures: [PublishedFigure]) {
    self.month = month
    self.revision = revision
    self.causes = causes
    self.figures = figures
  }
}
