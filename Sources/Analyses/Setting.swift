package import Estimation
package import Measures
package import Reporting

/// What the owner asked for: the month, its knowledge date and the limits that decide.
package struct Setting: Sendable {
  /// The business as it calls itself.
  package var business: String
  /// The month reported.
  package var month: Month
  /// The last day that the report knows.
  package var asOf: Day
  /// Limits of the method.
  package var thresholds: Thresholds
  /// Contacts of one customer in 30 days that the owner does not want to pass, if there is a limit.
  package var contactLimit: Int?
  /// Days without any contact after which a customer counts as never contacted.
  package var neverContactedDays: Int
  /// Trading days that may be missing at an end of a month before it is partial.
  package var toleranceDays: Int
  /// Number mixed into every random stream.
  package var seed: Int
  /// Version of the program.
  package var version: String
  /// What became of each input file.
  package var sources: [SourceStatement]
  /// Defects of the input.
  package var problems: [Problem]
  /// The country whose holidays move sales, ISO 3166; `nil` if the owner names none.
  package var country: String?
  /// What was published before.
  package var history = History.none

  /// A complete setting.
  package init(
    business: String, month: Month, asOf: Day, thresholds: Thresholds, contactLimit: Int?,
    neverContactedDays: Int, toleranceDays: Int, seed: Int, version: String,
    sources: [SourceStatement], problems: [Problem]
  ) {
    self.business = business
    self.month = month
    self.asOf = asOf
    self.thresholds = thresholds
    self.contactLimit = contactLimit
    self.neverContactedDays = neverContactedDays
    self.toleranceDays = toleranceDays
    self.seed = seed
    self.version = version
    self.sources = sources
    self.problems = problems
  }

  /// The smallest number of persons of whom a cell may speak.
  package var minimumGroup: Int { thresholds.cells.smallestGroup }

  /// When a verdict is given.
  package var verdictLimits: Thresholds.Verdict { thresholds.verdict }
}
