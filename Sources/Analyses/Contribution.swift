package import Reporting

/// What one analysis adds to the report.
package struct Contribution: Sendable {
  /// Its page; `nil` if there is nothing to show.
  package var section: Section?
  /// Pages of its parts, such as each store, in a folder (`store/roma`) below its page.
  package var pages: [Section] = []
  /// Its figures.
  package var figures: [Figure] = []
  /// Complete tables that its page only sums up.
  package var annexes: [Table] = []
  /// Its tiles for the summary, keyed for the order of the strip.
  package var keyFigures: [KeyFigure] = []
  /// Its candidates for the three messages.
  package var messages: [Candidate] = []
  /// Its rows for the table of decisions.
  package var decisions: [Decision] = []
  /// Caveats about the data that belong on the first page, worst first.
  package var caveats: [Phrase] = []

  /// An empty contribution.
  package init() {}
}
