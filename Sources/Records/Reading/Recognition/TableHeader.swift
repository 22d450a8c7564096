/// Where a table begins and how it is cut.
struct TableHeader: Sendable {
  let delimiter: UInt8
  /// The header row.
  let record: SampledRecord
  /// The records above it.
  let preamble: [SampledRecord]
  /// The second header row, where the profile has one.
  let second: SampledRecord?

  /// Header cells as written, blanks at both ends removed.
  var written: [String] { record.cells.map { String(decoding: $0, as: UTF8.self) } }
}
