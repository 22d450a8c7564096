import Measures

extension TouchpointEntry: CanonicalRecord {
  static var recordKind: RecordKind { .touchpoint }
  static var list: WritableKeyPath<RecordBatch, [TouchpointEntry]> { \.touchpoints }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let id = writer.symbol(draft, .id), let name = writer.symbol(draft, .name),
      let channel = writer.symbol(draft, .channel),
      let phase = writer.word(draft, .phase, TouchpointEntry.Phase.self),
      let medium = writer.word(draft, .kind, TouchpointEntry.Medium.self),
      let steering = writer.word(draft, .managed, TouchpointEntry.Steering.self),
      case .word(let expected)? = draft[.expected]
    else { return nil }
    // The words of the field are "yes" and "no", in that order.
    self.init(
      place: place, id: id, name: name, channel: channel, phase: phase, medium: medium,
      steering: steering, isExpected: expected == 0)
    owner = writer.symbol(draft, .owner)
    state = writer.word(draft, .state, TouchpointEntry.State.self)
    isClear = CustomerEntry.answer(draft, .clear)
    isConsistent = CustomerEntry.answer(draft, .consistent)
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&id)
    map.renumber(&name)
    map.renumber(&channel)
    map.renumber(&owner)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.text("id", id, &json)
    fields.text("name", name, &json)
    fields.text("channel", channel, &json)
    json.member("phase", phase.rawValue)
    json.member("kind", medium.rawValue)
    json.member("managed", steering.rawValue)
    json.member("expected", isExpected ? "yes" : "no")
    fields.text("owner", owner, &json)
    json.member("state", state?.rawValue)
    // Only where the register has the columns, so that older records stay as they are.
    if let isClear { json.member("clear", isClear ? "yes" : "no") }
    if let isConsistent { json.member("consistent", isConsistent ? "yes" : "no") }
    fields.quality(Quality(time: nil), &json)
  }
}
