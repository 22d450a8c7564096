import Measures

extension RateQuote: CanonicalRecord {
  static var recordKind: RecordKind { .rate }
  static var list: WritableKeyPath<RecordBatch, [RateQuote]> { \.rates }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let day = writer.stamp(draft)?.stamp.day, let rate = draft.number(.rate),
      case .currency(let currency)? = draft[.currency]
    else { return nil }
    self.init(place: place, day: day, currency: currency, rate: rate)
  }

  /// A quotation holds no handles.
  mutating func renumber(_ map: inout HandleMap) {}

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    json.member("at", day.description)
    json.member("currency", currency.code)
    fields.number("rate", rate, &json)
    fields.quality(Quality(time: .day), &json)
  }
}
