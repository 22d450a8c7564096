import Measures

extension Touch: CanonicalRecord {
  static var recordKind: RecordKind { .touch }
  static var list: WritableKeyPath<RecordBatch, [Touch]> { \.touches }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let at = writer.stamp(draft)?.stamp, let kind = writer.word(draft, .kind, TouchKind.self)
    else {
      return nil
    }
    self.init(place: place, at: at, kind: kind, quality: writer.quality(draft))
    channel = writer.symbol(draft, .channel)
    touchpoint = writer.symbol(draft, .touchpoint)
    campaign = writer.symbol(draft, .campaign)
    customer = writer.person(draft)
    store = writer.symbol(draft, .store)
    receipt = writer.symbol(draft, .receipt)
    coupon = writer.symbol(draft, .coupon)
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&channel)
    map.renumber(&touchpoint)
    map.renumber(&campaign)
    map.renumber(&store)
    map.renumber(&receipt)
    map.renumber(&coupon)
    map.renumber(&customer)
  }

  var subject: RecordSubject? {
    let symbols = [channel, touchpoint, campaign, store, receipt, coupon]
    return RecordSubject(
      .touch, at,
      .init(symbols: symbols, person: customer, word: kind.rawValue), value: 1)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.stamp("at", at, &json)
    json.member("kind", kind.rawValue)
    fields.text("channel", channel, &json)
    fields.text("touchpoint", touchpoint, &json)
    fields.text("campaign", campaign, &json)
    fields.person(customer, &json)
    fields.text("store", store, &json)
    fields.text("receipt", receipt, &json)
    fields.text("coupon", coupon, &json)
    fields.quality(quality, &json)
  }
}
