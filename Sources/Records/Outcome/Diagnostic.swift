/// One finding about the input, with its place, for the data-quality page and for `check`.
///
/// It never holds the value of a cell: `found` is its shape (letters x, digits 9).
package struct Diagnostic: Hashable, Sendable {
  /// More about a file that cannot be read at all.
  package enum Detail: Hashable, Sendable {
    /// It is no text table but this.
    case format(ForeignFormat)
    /// There is nothing in it.
    case empty
    /// A quote that is never closed swallows so many lines behind it; rows stand before it.
    case openQuote(lines: Int, rowsBefore: Int)
    /// Something is larger than the limit.
    case bound(ScanLimits.Bound, most: Int)
  }

  /// How much it weighs.
  package var severity: Severity
  /// What it is.
  package var code: ProblemCode
  /// The file, by its name in the folder.
  package var file: String
  /// The physical line; `nil` for the whole file.
  package var line: Int?
  /// The header cell as written; `nil` where no column is at fault.
  package var column: String?
  /// The shape of what was found, such as `99,99`.
  package var found: String?
  /// What would have been read: patterns, words, column names.
  package var expected: [String]
  /// The line of configuration that answers it, ready to paste; `nil` where there is none.
  package var hint: String?
  /// What makes the file unreadable, where the code does not say it all.
  package var detail: Detail?

  /// A finding.
  package init(
    severity: Severity, code: ProblemCode, file: String, line: Int? = nil, column: String? = nil,
    found: String? = nil, expected: [String] = [], hint: String? = nil, detail: Detail? = nil
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.found = found
    self.expected = expected
    self.hint = hint
    self.detail = detail
  }
}
