import Measures

extension Answer: CanonicalRecord {
  static var recordKind: RecordKind { .answer }
  static var list: WritableKeyPath<RecordBatch, [Answer]> { \.answers }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let at = writer.stamp(draft)?.stamp, let survey = writer.symbol(draft, .survey),
      let question = writer.symbol(draft, .question), let value = writer.symbol(draft, .value)
    else { return nil }
    self.init(
      place: place, at: at, survey: survey, question: question, value: value,
      quality: writer.quality(draft))
    lowest = draft.number(.min)
    highest = draft.number(.max)
    number = draft.answerNumber
    customer = writer.person(draft)
    touchpoint = writer.symbol(draft, .touchpoint)
    store = writer.symbol(draft, .store)
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&survey)
    map.renumber(&question)
    map.renumber(&value)
    map.renumber(&touchpoint)
    map.renumber(&store)
    map.renumber(&customer)
  }

  var subject: RecordSubject? {
    let symbols = [survey, question, value, touchpoint, store]
    return RecordSubject(
      .answer, at, .init(symbols: symbols, person: customer), value: 1)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.stamp("at", at, &json)
    fields.text("survey", survey, &json)
    fields.text("question", question, &json)
    fields.text("value", value, &json)
    fields.number("min", lowest, &json)
    fields.number("max", highest, &json)
    fields.person(customer, &json)
    fields.text("touchpoint", touchpoint, &json)
    fields.text("store", store, &json)
    fields.quality(quality, &json)
  }
}
