package import Measures

/// What became of one file: the data-quality page prints it, `records --json` writes it.
package struct FileReading: Sendable {
  /// What became of the file as a whole.
  package enum Status: String, Sendable { case read, refused, unrecognised }

  /// A row left out on purpose.
  package struct Skip: Hashable, Sendable {
    /// The physical line.
    package let line: Int
    /// Why.
    package let reason: SkipReason

    /// A skipped row.
    package init(line: Int, reason: SkipReason) {
      self.line = line
      self.reason = reason
    }
  }

  /// A row that could not be read; it is counted, shown, and gives no record.
  package struct Refusal: Hashable, Sendable {
    /// The physical line.
    package let line: Int
    /// The header cell as written; `nil` where the whole row is at fault.
    package let column: String?
    /// Why.
    package let reason: ProblemCode

    /// A refused row.
    package init(line: Int, column: String?, reason: ProblemCode) {
      self.line = line
      self.column = column
      self.reason = reason
    }
  }

  /// Something to look at in a file that was read.
  package struct Warning: Hashable, Sendable {
    /// What.
    package let reason: ProblemCode
    /// The physical line; `nil` for the whole file.
    package let line: Int?

    /// A warning.
    package init(reason: ProblemCode, line: Int?) {
      self.reason = reason
      self.line = line
    }
  }

  /// A comparison with the file's own totals.
  package struct Check: Hashable, Sendable {
    /// What was compared.
    package enum Kind: String, Sendable, CaseIterable {
      case totalRow = "total-row"
      case rowCount = "row-count"
      case receiptTotal = "receipt-total"
    }
    /// What was compared.
    package let kind: Kind
    /// Whether it agreed.
    package let isRight: Bool

    /// An outcome.
    package init(kind: Kind, isRight: Bool) {
      self.kind = kind
      self.isRight = isRight
    }
  }

  /// The profile that comes closest to a file nobody recognises.
  package struct Nearest: Hashable, Sendable {
    /// Its id.
    package let profile: String
    /// Logical names of the columns that are missing.
    package let missing: [String]

    /// A profile and what it misses.
    package init(profile: String, missing: [String]) {
      self.profile = profile
      self.missing = missing
    }
  }

  /// The name in the folder, such as `till.zip/lines.csv`.
  package var file: String
  /// What became of it.
  package var status: Status
  /// Why it was not read; `nil` when it was.
  package var reason: ProblemCode?
  /// The id of the profile; `nil` when none fits.
  package var profile: String?
  /// The vendor and report of the profile, for printing.
  package var vendor: String?
  /// The report of the vendor, for printing.
  package var report: String?
  /// How the file is written; `nil` for a file that nobody recognised.
  package var dialect: Dialect?
  /// Rows without blank ones: used + skipped + refused.
  package var rowsRead = 0
  /// Rows that gave their records.
  package var rowsUsed = 0
  /// Used rows whose records a later file of the same report replaced (FORMATS §7.3).
  package var rowsReplaced = 0
  /// True if its sales are only compared and never added (FORMATS §7.4).
  package var isReconcileOnly = false
  /// Rows left out on purpose, by line.
  package var skipped: [Skip] = []
  /// Rows that could not be read, by line.
  package var refused: [Refusal] = []
  /// By reason, then line.
  package var warnings: [Warning] = []
  /// In the order of `Check.Kind`.
  package var checks: [Check] = []
  /// Names of the files that were joined, sorted by bytes.
  package var joined: [String] = []
  /// The first day of a record; `nil` without records.
  package var firstDay: Day?
  /// The last day of a record; `nil` without records.
  package var lastDay: Day?
  /// The closest profile of a file that nobody recognises.
  package var nearest: Nearest?
  /// Profiles or date patterns to choose from.
  package var candidates: [String] = []
  /// The column at fault of a refused file.
  package var column: String?
  /// Header cells as written, in file order.
  package var header: [String] = []
  /// The same as above with shapes, expectations and hints, for people.
  package var diagnostics: [Diagnostic] = []

  /// Makes it the copy of another file: all its rows are told there, the bad ones too.
  mutating func becomeCopy() {
    rowsUsed = rowsRead
    rowsReplaced = rowsRead
    skipped = []
    refused = []
    diagnostics = []
  }

  /// A file about which nothing is known yet.
  package init(file: String, status: Status) {
    self.file = file
    self.status = status
  }
}
