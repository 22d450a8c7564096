import Measures

extension RecordJSON {
  func write(_ opinion: Opinion, _ json: inout JSONText) {
    begin("review", opinion.place, &json)
    stamp("at", opinion.at, &json)
    text("source", opinion.source, &json)
    text("id", opinion.id, &json)
    number("score", opinion.score, &json)
    number("min", opinion.lowest, &json)
    number("max", opinion.highest, &json)
    text("title", opinion.title, &json)
    text("text", opinion.text, &json)
    text("positive", opinion.positive, &json)
    text("negative", opinion.negative, &json)
    if !opinion.parts.isEmpty {
      json.key("parts")
      json.object { json in
        for part in opinion.parts {
          text(of: part, &json)
        }
      }
    }
    text("store", opinion.store, &json)
    text("touchpoint", opinion.touchpoint, &json)
    if let isReplied = opinion.isReplied {
      json.key("replied")
      json.flag(isReplied)
    }
    stamp("replied_at", opinion.repliedAt, &json)
    text("competitor", opinion.competitor, &json)
    quality(opinion.quality, &json)
  }

  func write(_ answer: Answer, _ json: inout JSONText) {
    begin("answer", answer.place, &json)
    stamp("at", answer.at, &json)
    text("survey", answer.survey, &json)
    text("question", answer.question, &json)
    text("value", answer.value, &json)
    number("min", answer.lowest, &json)
    number("max", answer.highest, &json)
    person(answer.customer, &json)
    text("touchpoint", answer.touchpoint, &json)
    text("store", answer.store, &json)
    quality(answer.quality, &json)
  }

  func write(_ visit: Visit, _ json: inout JSONText) {
    begin("visit_aggregate", visit.place, &json)
    json.member("from", visit.from.description)
    json.member("to", visit.to.description)
    text("channel", visit.channel, &json)
    text("touchpoint", visit.touchpoint, &json)
    json.member("visits", visit.visits)
    count("engaged", visit.engaged, &json)
    count("capacity", visit.capacity, &json)
    text("store", visit.store, &json)
    number("claimed_conversions", visit.claimedConversions, &json)
    amount("claimed_value", visit.claimedValue, visit.currency, &json)
    json.member("currency", visit.currency?.code)
    quality(visit.quality, &json)
  }

  func write(_ entry: TouchpointEntry, _ json: inout JSONText) {
    begin("touchpoint", entry.place, &json)
    text("id", entry.id, &json)
    text("name", entry.name, &json)
    text("channel", entry.channel, &json)
    json.member("phase", entry.phase.rawValue)
    json.member("kind", entry.medium.rawValue)
    json.member("managed", entry.steering.rawValue)
    json.member("expected", entry.isExpected ? "yes" : "no")
    text("owner", entry.owner, &json)
    json.member("state", entry.state?.rawValue)
    quality(Quality(time: nil), &json)
  }

  private func text(of part: Opinion.Part, _ json: inout JSONText) {
    json.member(batch.symbols.text(part.name), part.score.description)
  }
}
