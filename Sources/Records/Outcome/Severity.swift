/// How much a diagnostic weighs.
package enum Severity: String, Sendable, CaseIterable {
  /// A file or row is not read.
  case error
  /// It is read, and somebody should look.
  case warning
  /// For the record.
  case note
}
