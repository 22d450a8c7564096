import Measures

extension DeclaredTest: CanonicalRecord {
  static var recordKind: RecordKind { .test }
  static var list: WritableKeyPath<RecordBatch, [DeclaredTest]> { \.tests }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let id = writer.symbol(draft, .id), let unit = writer.word(draft, .unit, Unit.self),
      let days = writer.period(draft), let share = draft.number(.designShare)
    else { return nil }
    self.init(
      place: place, id: id, unit: unit, from: days.lowerBound, to: days.upperBound,
      designShare: share, quality: writer.quality(draft))
    channel = writer.symbol(draft, .channel)
    touchpoint = writer.symbol(draft, .touchpoint)
    cost = writer.amount(draft, .cost)
    currency = draft.currency?.currency
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&id)
    map.renumber(&channel)
    map.renumber(&touchpoint)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.text("id", id, &json)
    fields.text("channel", channel, &json)
    fields.text("touchpoint", touchpoint, &json)
    json.member("unit", unit.rawValue)
    json.member("from", from.description)
    json.member("to", to.description)
    fields.number("design_share", designShare, &json)
    fields.amount("cost", cost, currency, &json)
    json.member("currency", currency?.code)
    fields.quality(quality, &json)
  }
}
