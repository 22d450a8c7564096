/// Keeps no record: for those who only ask what becomes of the rows.
struct NoSink: RecordSink {
  mutating func add(_ draft: Draft, _ place: Place) {}

  mutating func note(_ key: ArraySlice<UInt8>, line: Int) {}
}
