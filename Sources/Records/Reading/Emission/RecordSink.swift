/// Where the records of a file go, row by row.
protocol RecordSink: Sendable {
  /// Takes a record that is complete.
  mutating func add(_ draft: Draft, _ place: Place)
  /// Takes the key of a row, for files that overlap.
  mutating func note(_ key: ArraySlice<UInt8>, line: Int)
}
