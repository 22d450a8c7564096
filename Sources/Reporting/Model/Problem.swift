/// A defect of the input as the report shows it.
package struct Problem: Sendable {
  /// How bad it is.
  package enum Severity: String, Sendable {
    /// Data could not be used.
    case error
    /// Data were used, but something is odd.
    case warning
    /// Worth knowing.
    case note
  }

  /// How bad it is.
  package var severity: Severity
  /// Code of the kind of defect: `bad-number`.
  package var code: String
  /// Name of the input file, without folder.
  package var file: String
  /// Line from 1, if it is about a line.
  package var line: Int?
  /// Header of the column, if it is about one.
  package var column: String?
  /// How many like it there are (the first one is named).
  package var count: Int
  /// What was found, expected and to be done, as one sentence in English for the operator.
  package var message: String

  /// A defect with its place and words.
  package init(
    severity: Severity, code: String, file: String, line: Int?, column: String?, count: Int,
    message: String
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.count = count
    self.message = message
  }
}
