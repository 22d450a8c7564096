import Measures

extension Opinion: CanonicalRecord {
  static var recordKind: RecordKind { .review }
  static var list: WritableKeyPath<RecordBatch, [Opinion]> { \.opinions }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let at = writer.stamp(draft)?.stamp, let source = writer.symbol(draft, .source),
      let score = draft.number(.score), let low = draft.number(.min),
      let high = draft.number(.max)
    else { return nil }
    self.init(
      place: place, at: at, source: source, score: score, lowest: low, highest: high,
      quality: writer.quality(draft))
    parts = draft.parts.map { part in
      Opinion.Part(name: writer.batch.symbols.symbol(part.name), score: part.score)
    }
    id = writer.symbol(draft, .id)
    title = writer.symbol(draft, .title)
    text = writer.symbol(draft, .text)
    positive = writer.symbol(draft, .positive)
    negative = writer.symbol(draft, .negative)
    store = writer.symbol(draft, .store)
    touchpoint = writer.symbol(draft, .touchpoint)
    competitor = writer.symbol(draft, .competitor)
    isReplied = writer.flag(draft, .replied)
    repliedAt = writer.stamp(draft, .repliedAt)?.stamp
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&source)
    map.renumber(&id)
    map.renumber(&title)
    map.renumber(&text)
    map.renumber(&positive)
    map.renumber(&negative)
    map.renumber(&store)
    map.renumber(&touchpoint)
    map.renumber(&competitor)
    for index in parts.indices {
      var name = parts[index].name
      map.renumber(&name)
      parts[index] = Part(name: name, score: parts[index].score)
    }
  }

  var subject: RecordSubject? {
    let symbols = [source, id, store, competitor, title, text, positive, negative]
    return RecordSubject(
      .review, at, .init(symbols: symbols, word: score.description), value: 1)
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.stamp("at", at, &json)
    fields.text("source", source, &json)
    fields.text("id", id, &json)
    fields.number("score", score, &json)
    fields.number("min", lowest, &json)
    fields.number("max", highest, &json)
    fields.text("title", title, &json)
    fields.text("text", text, &json)
    fields.text("positive", positive, &json)
    fields.text("negative", negative, &json)
    if !parts.isEmpty {
      json.key("parts")
      json.object { json in
        for part in parts {
          json.member(fields.batch.symbols.text(part.name), part.score.description)
        }
      }
    }
    fields.text("store", store, &json)
    fields.text("touchpoint", touchpoint, &json)
    if let isReplied {
      json.key("replied")
      json.flag(isReplied)
    }
    fields.stamp("replied_at", repliedAt, &json)
    fields.text("competitor", competitor, &json)
    fields.quality(quality, &json)
  }
}
