import Measures

extension PlanEntry: CanonicalRecord {
  static var recordKind: RecordKind { .plan }
  static var list: WritableKeyPath<RecordBatch, [PlanEntry]> { \.plan }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let day = writer.stamp(draft, .month)?.stamp.day,
      let measure = writer.symbol(draft, .measure), let value = draft.number(.value)
    else { return nil }
    self.init(place: place, month: day.month, measure: measure, value: value)
    channel = writer.symbol(draft, .channel)
    store = writer.symbol(draft, .store)
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&measure)
    map.renumber(&channel)
    map.renumber(&store)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    json.member("month", month.description)
    fields.text("measure", measure, &json)
    fields.number("value", value, &json)
    fields.text("channel", channel, &json)
    fields.text("store", store, &json)
    fields.quality(Quality(time: nil), &json)
  }
}
