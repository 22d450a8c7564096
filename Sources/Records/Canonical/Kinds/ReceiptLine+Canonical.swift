import Measures

extension ReceiptLine: CanonicalRecord {
  static var recordKind: RecordKind { .receiptLine }
  static var list: WritableKeyPath<RecordBatch, [ReceiptLine]> { \.receiptLines }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let at = writer.stamp(draft)?.stamp, let receipt = writer.symbol(draft, .receipt),
      let currency = draft.currency?.currency
    else { return nil }
    self.init(
      place: place, at: at, receipt: receipt, currency: currency, quality: writer.quality(draft))
    net = writer.amount(draft, .net)
    gross = writer.amount(draft, .gross)
    tax = writer.amount(draft, .tax)
    discount = writer.amount(draft, .discount)
    cost = writer.amount(draft, .cost)
    quantity = draft.number(.quantity)
    item = writer.symbol(draft, .item)
    category = writer.symbol(draft, .category)
    coupon = writer.symbol(draft, .coupon)
    store = writer.symbol(draft, .store)
    payment = writer.symbol(draft, .payment)
    origin = writer.symbol(draft, .origin)
    customer = writer.person(draft)
    customerType = writer.word(draft, .customerType, CustomerType.self)
    if case .word(let position)? = draft[.role], position > 0 {
      // The first word of the field is "item", which is no role.
      role = LineRole.allCases[position - 1]
    }
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&receipt)
    map.renumber(&item)
    map.renumber(&category)
    map.renumber(&coupon)
    map.renumber(&store)
    map.renumber(&payment)
    map.renumber(&origin)
    map.renumber(&customer)
  }

  var subject: RecordSubject? {
    RecordSubject(
      .receiptLine, at, .init(symbols: [receipt, store, item], person: customer),
      value: gross ?? net ?? 0)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.stamp("at", at, &json)
    fields.text("receipt", receipt, &json)
    json.member("role", role?.rawValue)
    fields.amount("net", net, currency, &json)
    fields.amount("gross", gross, currency, &json)
    fields.amount("tax", tax, currency, &json)
    fields.text("item", item, &json)
    fields.text("category", category, &json)
    fields.number("quantity", quantity, &json)
    fields.amount("discount", discount, currency, &json)
    fields.text("coupon", coupon, &json)
    fields.person(customer, &json)
    json.member("customer_type", customerType?.rawValue)
    fields.text("store", store, &json)
    fields.text("payment", payment, &json)
    fields.amount("cost", cost, currency, &json)
    fields.text("origin", origin, &json)
    json.member("currency", currency.code)
    fields.quality(quality, &json)
  }
}
