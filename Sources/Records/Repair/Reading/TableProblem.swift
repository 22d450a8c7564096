/// Why a file cannot be read as a table.
package enum TableProblem: Error, Hashable, Sendable {
  /// A spreadsheet: its program exports CSV.
  case spreadsheet
  /// An archive.
  case archive
  /// A document made for printing.
  case document
  /// A row has more cells than this.
  case columns(line: Int, limit: Int)
  /// A row is longer than this, in bytes.
  case record(line: Int, limit: Int)

  /// What the first bytes of a file say; nil for a text.
  static func of(_ file: [UInt8]) -> TableProblem? {
    if file.starts(with: "%PDF-".utf8) { return .document }
    return switch Archive.refusal(file) {
    case .spreadsheet: .spreadsheet
    case .archive: .archive
    default: nil
    }
  }
}
