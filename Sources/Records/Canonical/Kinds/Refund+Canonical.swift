import Measures

extension Refund: CanonicalRecord {
  static var recordKind: RecordKind { .refund }
  static var list: WritableKeyPath<RecordBatch, [Refund]> { \.refunds }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let at = writer.stamp(draft)?.stamp, let currency = draft.currency?.currency else {
      return nil
    }
    self.init(place: place, at: at, currency: currency, quality: writer.quality(draft))
    net = writer.amount(draft, .net)
    gross = writer.amount(draft, .gross)
    tax = writer.amount(draft, .tax)
    cost = writer.amount(draft, .cost)
    quantity = draft.number(.quantity)
    receipt = writer.symbol(draft, .receipt)
    refundOf = writer.symbol(draft, .refundOf)
    payment = writer.symbol(draft, .payment)
    item = writer.symbol(draft, .item)
    category = writer.symbol(draft, .category)
    store = writer.symbol(draft, .store)
    customer = writer.person(draft)
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&receipt)
    map.renumber(&refundOf)
    map.renumber(&payment)
    map.renumber(&item)
    map.renumber(&category)
    map.renumber(&store)
    map.renumber(&customer)
  }

  var subject: RecordSubject? {
    let symbols = [receipt, refundOf, item, category, store]
    return RecordSubject(
      .refund, at, .init(symbols: symbols, person: customer), value: gross ?? net ?? 0
    )
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.stamp("at", at, &json)
    fields.text("receipt", receipt, &json)
    fields.text("refund_of", refundOf, &json)
    fields.text("payment", payment, &json)
    fields.amount("net", net, currency, &json)
    fields.amount("gross", gross, currency, &json)
    fields.amount("tax", tax, currency, &json)
    fields.amount("cost", cost, currency, &json)
    fields.text("item", item, &json)
    fields.text("category", category, &json)
    fields.number("quantity", quantity, &json)
    fields.person(customer, &json)
    fields.text("store", store, &json)
    json.member("currency", currency.code)
    fields.quality(quality, &json)
  }
}
