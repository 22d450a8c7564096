extension ServiceCapacity: CanonicalRecord {
  static var recordKind: RecordKind { .capacity }
  static var list: WritableKeyPath<RecordBatch, [ServiceCapacity]> { \.capacities }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let touchpoint = writer.symbol(draft, .touchpoint),
      let servers = writer.count(draft, .servers), let rate = draft.number(.ratePerHour)
    else { return nil }
    self.init(place: place, touchpoint: touchpoint, servers: Int(servers), ratePerHour: rate)
    weekday = writer.word(draft, .weekday, Weekday.self)
    // The words of the field are the hours from 0, in their order.
    if case .word(let number)? = draft[.hour] { hour = Int64(number) }
    store = writer.symbol(draft, .store)
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&touchpoint)
    map.renumber(&store)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.text("touchpoint", touchpoint, &json)
    json.member("weekday", weekday?.rawValue)
    fields.count("hour", hour, &json)
    json.member("servers", servers)
    fields.number("rate_per_hour", ratePerHour, &json)
    fields.text("store", store, &json)
    fields.quality(Quality(time: nil), &json)
  }
}
