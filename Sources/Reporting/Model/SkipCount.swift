/// How many rows were left out for one reason.
package struct SkipCount: Sendable {
  /// Code of the reason: `total`, `cancelled`.
  package var reason: String
  /// Rows left out for it.
  package var rows: Int

  /// A count of rows left out.
  package init(reason: String, rows: Int) {
    self.reason = reason
    self.rows = rows
  }
}
