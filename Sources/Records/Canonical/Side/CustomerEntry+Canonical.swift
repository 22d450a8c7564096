import Measures

extension CustomerEntry: CanonicalRecord {
  static var recordKind: RecordKind { .customer }
  static var list: WritableKeyPath<RecordBatch, [CustomerEntry]> { \.customers }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let customer = writer.person(draft) else { return nil }
    self.init(place: place, customer: customer)
    firstSeen = writer.stamp(draft, .firstSeen)?.stamp.day
    segment = writer.symbol(draft, .segment)
    area = writer.symbol(draft, .area)
    ageGroup = writer.symbol(draft, .ageGroup)
    isContactable = CustomerEntry.answer(draft, .contactable)
    hasStoreCard = CustomerEntry.answer(draft, .storeCard)
  }

  /// The words of the field are "yes" and "no", in that order.
  static func answer(_ draft: Draft, _ field: Field) -> Bool? {
    guard case .word(let position)? = draft[field] else { return nil }
    return position == 0
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&customer)
    map.renumber(&segment)
    map.renumber(&area)
    map.renumber(&ageGroup)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.person(customer, &json)
    json.member("first_seen", firstSeen?.description)
    fields.text("segment", segment, &json)
    fields.text("area", area, &json)
    fields.text("age_group", ageGroup, &json)
    json.member("contactable", isContactable.map { $0 ? "yes" : "no" })
    json.member("store_card", hasStoreCard.map { $0 ? "yes" : "no" })
    fields.quality(Quality(time: nil), &json)
  }
}
