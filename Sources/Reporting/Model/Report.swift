package import Measures

/// One month's report as values: what to say and show, in no language yet.
///
/// The site, the PDF and the data files are three readings of it; none of them computes a number.
package struct Report: Sendable {
  /// The business as it calls itself.
  package var business: String
  /// The month reported.
  package var month: Month
  /// The last day of data that the report knows ("data until").
  package var asOf: Day
  /// How settled the month's figures are.
  package var state: MonthState
  /// The reporting currency of every amount.
  package var currency: Currency
  /// Number of this publication of the month, from 1.
  package var revision: Int
  /// Version of the program that computed the report.
  package var version: String
  /// The pages in reading order; the first is the summary.
  package var sections: [Section]
  /// Every figure, for `report.json` and for later comparison.
  package var figures: [Figure]
  /// Complete tables that the pages only sum up; they are written as CSV files.
  package var annexes: [Table] = []
  /// What happened to each input file.
  package var sources: [SourceStatement]
  /// Every defect found in the input, in order of file, line and column.
  package var problems: [Problem]

  /// A report with all its parts.
  package init(
    business: String, month: Month, asOf: Day, state: MonthState, currency: Currency,
    revision: Int, version: String, sections: [Section], figures: [Figure],
    sources: [SourceStatement], problems: [Problem]
  ) {
    self.business = business
    self.month = month
    self.asOf = asOf
    self.state = state
    self.currency = currency
    self.revision = revision
    self.version = version
    self.sections = sections
    self.figures = figures
    self.sources = sources
    self.problems = problems
  }
}
