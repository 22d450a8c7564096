package import Measures

/// What became of one input file.
package struct SourceStatement: Sendable {
  /// File name without folder.
  package var file: String
  /// Profile that read it; `nil` if none did.
  package var profile: String?
  /// `read`, `refused` or `unrecognised`.
  package var status: String
  /// Data rows read.
  package var rowsRead: Int
  /// Rows that gave records.
  package var rowsUsed: Int
  /// Rows left out on purpose, by reason, sorted by reason.
  package var rowsSkipped: [SkipCount]
  /// Rows that could not be used.
  package var rowsRefused: Int
  /// First and last day of its records, if it has any.
  package var firstDay: Day?
  /// Last day of its records.
  package var lastDay: Day?

  /// The fate of a file.
  package init(
    file: String, profile: String?, status: String, rowsRead: Int, rowsUsed: Int,
    rowsSkipped: [SkipCount], rowsRefused: Int, firstDay: Day?, lastDay: Day?
  ) {
    self.file = file
    self.profile = profile
    self.status = status
    self.rowsRead = rowsRead
    self.rowsUsed = rowsUsed
    self.rowsSkipped = rowsSkipped
    self.rowsRefused = rowsRefused
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}
