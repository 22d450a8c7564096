/// Why a file cannot be read as a table.
package enum TableProblem: Error, Hashable, Sendable {
  /// No text table but this.
  case foreign(ForeignFormat)
  /// A row has more cells than this.
  case columns(line: Int, limit: Int)
  /// A row is longer than this, in bytes.
  case record(line: Int, limit: Int)

  /// What the first bytes of a file say; nil for a text.
  static func of(_ file: [UInt8]) -> TableProblem? {
    ForeignFormat(file).map { .foreign($0) }
  }
}
