import Measures

extension CompleteMonth: CanonicalRecord {
  static var recordKind: RecordKind { .complete }
  static var list: WritableKeyPath<RecordBatch, [CompleteMonth]> { \.completeMonths }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let source = writer.symbol(draft, .source),
      let day = writer.stamp(draft, .month)?.stamp.day
    else { return nil }
    self.init(place: place, source: source, month: day.month)
  }

  mutating func renumber(_ map: inout HandleMap) { map.renumber(&source) }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.text("source", source, &json)
    json.member("month", month.description)
    fields.quality(Quality(time: nil), &json)
  }
}
