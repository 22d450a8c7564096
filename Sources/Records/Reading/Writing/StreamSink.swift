/// Writes records as canonical JSON as soon as there are some, and forgets them.
struct StreamSink: RecordSink {
  /// Records that are written at once.
  private static let blockRecords = 4096

  /// The object that is being written, inside of its list of records.
  private(set) var json: JSONText
  private var writer: RecordWriter
  private let output: @Sendable ([UInt8]) -> Void

  /// Writes behind what `json` holds.
  init(_ json: JSONText, _ writer: RecordWriter, to output: @escaping @Sendable ([UInt8]) -> Void) {
    self.json = json
    self.writer = writer
    self.output = output
  }

  mutating func add(_ draft: Draft, _ place: Place) {
    writer.add(draft, place)
    if writer.records.order.count >= StreamSink.blockRecords { write() }
  }

  mutating func note(_ key: ArraySlice<UInt8>, line: Int) {}

  /// Writes the records that wait.
  mutating func write() {
    let fields = RecordJSON(writer.records.batch)
    for reference in writer.records.order { fields.write(reference, &json) }
    writer.forgetRecords()
    output(json.take())
  }
}
