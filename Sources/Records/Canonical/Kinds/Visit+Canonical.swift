import Measures

extension Visit: CanonicalRecord {
  static var recordKind: RecordKind { .visitAggregate }
  static var list: WritableKeyPath<RecordBatch, [Visit]> { \.visits }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let days = writer.period(draft), let visits = writer.count(draft, .visits) else {
      return nil
    }
    self.init(
      place: place, from: days.lowerBound, to: days.upperBound, visits: Int(visits),
      quality: writer.quality(draft))
    channel = writer.symbol(draft, .channel)
    touchpoint = writer.symbol(draft, .touchpoint)
    store = writer.symbol(draft, .store)
    engaged = writer.count(draft, .engaged)
    capacity = writer.count(draft, .capacity)
    claimedConversions = draft.number(.claimedConversions)
    claimedValue = writer.amount(draft, .claimedValue)
    currency = draft.currency?.currency
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&channel)
    map.renumber(&touchpoint)
    map.renumber(&store)
  }

  var subject: RecordSubject? {
    RecordSubject(
      .visitAggregate, from, to, .init(symbols: [channel, touchpoint, store]),
      value: Int64(visits))
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    json.member("from", from.description)
    json.member("to", to.description)
    fields.text("channel", channel, &json)
    fields.text("touchpoint", touchpoint, &json)
    json.member("visits", visits)
    fields.count("engaged", engaged, &json)
    fields.count("capacity", capacity, &json)
    fields.text("store", store, &json)
    fields.number("claimed_conversions", claimedConversions, &json)
    fields.amount("claimed_value", claimedValue, currency, &json)
    json.member("currency", currency?.code)
    fields.quality(quality, &json)
  }
}
