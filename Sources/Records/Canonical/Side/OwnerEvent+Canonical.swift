import Measures

extension OwnerEvent: CanonicalRecord {
  static var recordKind: RecordKind { .event }
  static var list: WritableKeyPath<RecordBatch, [OwnerEvent]> { \.events }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let days = writer.period(draft), let label = writer.symbol(draft, .label) else {
      return nil
    }
    self.init(
      place: place, from: days.lowerBound, to: days.upperBound, label: label,
      quality: writer.quality(draft))
    store = writer.symbol(draft, .store)
    value = draft.number(.value)
    isDemand = CustomerEntry.answer(draft, .demand) ?? false
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&label)
    map.renumber(&store)
  }

  var subject: RecordSubject? {
    RecordSubject(.event, from, to, .init(symbols: [label, store]), value: 1)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    json.member("from", from.description)
    json.member("to", to.description)
    fields.text("label", label, &json)
    fields.text("store", store, &json)
    fields.number("value", value, &json)
    if isDemand { json.member("demand", "yes") }
    fields.quality(quality, &json)
  }
}
