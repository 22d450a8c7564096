/// Where the records of a file go, row by row.
protocol RecordSink: Sendable {
  /// Takes a record that is complete.
  mutating func add(_ draft: Draft, _ place: Place)
  /// Makes room for about so many records of a kind.
  mutating func reserve(_ count: Int, of kind: RecordKind)
  /// Takes the key of a row, for files that overlap.
  mutating func note(_ key: ArraySlice<UInt8>, line: Int)
}

extension RecordSink {
  /// Most sinks keep no records.
  mutating func reserve(_ count: Int, of kind: RecordKind) {}
}
