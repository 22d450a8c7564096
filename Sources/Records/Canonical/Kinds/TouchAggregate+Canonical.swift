import Measures

extension TouchAggregate: CanonicalRecord {
  static var recordKind: RecordKind { .touchAggregate }
  static var list: WritableKeyPath<RecordBatch, [TouchAggregate]> { \.touchAggregates }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let at = writer.stamp(draft)?.stamp, case .counts? = draft[.counts] else {
      return nil
    }
    self.init(place: place, at: at, counts: draft.counts, quality: writer.quality(draft))
    channel = writer.symbol(draft, .channel)
    touchpoint = writer.symbol(draft, .touchpoint)
    campaign = writer.symbol(draft, .campaign)
    store = writer.symbol(draft, .store)
    claimedConversions = draft.number(.claimedConversions)
    claimedValue = writer.amount(draft, .claimedValue)
    currency = draft.currency?.currency
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&channel)
    map.renumber(&touchpoint)
    map.renumber(&campaign)
    map.renumber(&store)
  }

  var subject: RecordSubject? {
    RecordSubject(
      .touchAggregate, at,
      .init(
        symbols: [channel, touchpoint, campaign, store],
        word: counts.map(\.kind.rawValue).joined(separator: "/")),
      value: counts.reduce(0) { $0 + Int64($1.number) })
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.stamp("at", at, &json)
    fields.text("channel", channel, &json)
    fields.text("touchpoint", touchpoint, &json)
    fields.text("campaign", campaign, &json)
    json.key("counts")
    json.object { json in
      for count in counts { json.member(count.kind.rawValue, count.number) }
    }
    fields.text("store", store, &json)
    fields.number("claimed_conversions", claimedConversions, &json)
    fields.amount("claimed_value", claimedValue, currency, &json)
    json.member("currency", currency?.code)
    fields.quality(quality, &json)
  }
}
