package import Records

/// What linking found, and what became of the files.
package struct LinkReport: Sendable {
  /// The days before a line in which a contact counts.
  package let windowDays: Int
  /// The amount that counts.
  package let amount: LinkRequest.Amount
  /// The files in the order in which they were named, and what each was read for.
  package let files: [(role: LinkRequest.Role, reading: FileReading)]
  /// The sums.
  package let result: LinkResult

  /// A report.
  package init(
    windowDays: Int, amount: LinkRequest.Amount,
    files: [(role: LinkRequest.Role, reading: FileReading)], result: LinkResult
  ) {
    self.windowDays = windowDays
    self.amount = amount
    self.files = files
    self.result = result
  }
}
