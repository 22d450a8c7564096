import Measures

extension Spend: CanonicalRecord {
  static var recordKind: RecordKind { .spend }
  static var list: WritableKeyPath<RecordBatch, [Spend]> { \.spends }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let days = writer.period(draft), let amount = writer.amount(draft, .amount),
      let currency = draft.currency?.currency
    else { return nil }
    self.init(
      place: place, from: days.lowerBound, to: days.upperBound, amount: amount,
      currency: currency, quality: writer.quality(draft))
    channel = writer.symbol(draft, .channel)
    touchpoint = writer.symbol(draft, .touchpoint)
    campaign = writer.symbol(draft, .campaign)
    store = writer.symbol(draft, .store)
    impressions = writer.count(draft, .impressions)
    clicks = writer.count(draft, .clicks)
    contacts = writer.count(draft, .contacts)
    costKind = writer.word(draft, .costKind, CostKind.self)
    claimedConversions = draft.number(.claimedConversions)
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&channel)
    map.renumber(&touchpoint)
    map.renumber(&campaign)
    map.renumber(&store)
  }

  var subject: RecordSubject? {
    RecordSubject(
      .spend, from, to,
      .init(
        symbols: [channel, touchpoint, campaign, store], word: costKind?.rawValue),
      value: amount)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    json.member("from", from.description)
    json.member("to", to.description)
    fields.text("channel", channel, &json)
    fields.text("touchpoint", touchpoint, &json)
    fields.text("campaign", campaign, &json)
    fields.amount("amount", amount, currency, &json)
    json.member("currency", currency.code)
    fields.count("impressions", impressions, &json)
    fields.count("clicks", clicks, &json)
    fields.count("contacts", contacts, &json)
    json.member("cost_kind", costKind?.rawValue)
    fields.text("store", store, &json)
    fields.number("claimed_conversions", claimedConversions, &json)
    fields.quality(quality, &json)
  }
}
