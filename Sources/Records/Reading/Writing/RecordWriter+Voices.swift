extension RecordWriter {
  mutating func addOpinion(_ draft: Draft, _ place: Place) -> RecordReference? {
    guard let at = stamp(draft)?.stamp, let source = symbol(draft, .source),
      let score = draft.number(.score), let low = draft.number(.min),
      let high = draft.number(.max)
    else { return nil }
    var opinion = Opinion(
      place: place, at: at, source: source, score: score, lowest: low, highest: high,
      quality: quality(draft))
    if case .parts(let parts)? = draft[.parts] {
      opinion.parts = parts.map { part in
        Opinion.Part(name: batch.symbols.symbol(part.name), score: part.score)
      }
    }
    opinion.id = symbol(draft, .id)
    opinion.title = symbol(draft, .title)
    opinion.text = symbol(draft, .text)
    opinion.positive = symbol(draft, .positive)
    opinion.negative = symbol(draft, .negative)
    opinion.store = symbol(draft, .store)
    opinion.touchpoint = symbol(draft, .touchpoint)
    opinion.competitor = symbol(draft, .competitor)
    opinion.isReplied = flag(draft, .replied)
    opinion.repliedAt = stamp(draft, .repliedAt)?.stamp
    batch.opinions.append(opinion)
    return RecordReference(.opinion, batch.opinions.count - 1)
  }

  mutating func addAnswer(_ draft: Draft, _ place: Place) -> RecordReference? {
    guard let at = stamp(draft)?.stamp, let survey = symbol(draft, .survey),
      let question = symbol(draft, .question), let value = symbol(draft, .value)
    else { return nil }
    var answer = Answer(
      place: place, at: at, survey: survey, question: question, value: value,
      quality: quality(draft))
    answer.lowest = draft.number(.min)
    answer.highest = draft.number(.max)
    answer.number = draft.answerNumber
    answer.customer = person(draft)
    answer.touchpoint = symbol(draft, .touchpoint)
    answer.store = symbol(draft, .store)
    batch.answers.append(answer)
    return RecordReference(.answer, batch.answers.count - 1)
  }

  mutating func addTouchpoint(_ draft: Draft, _ place: Place) -> RecordReference? {
    guard let id = symbol(draft, .id), let name = symbol(draft, .name),
      let channel = symbol(draft, .channel),
      let phase = word(draft, .phase, TouchpointEntry.Phase.self),
      let medium = word(draft, .kind, TouchpointEntry.Medium.self),
      let steering = word(draft, .managed, TouchpointEntry.Steering.self),
      case .word(let expected)? = draft[.expected]
    else { return nil }
    // The words of the field are "yes" and "no", in that order.
    var entry = TouchpointEntry(
      place: place, id: id, name: name, channel: channel, phase: phase, medium: medium,
      steering: steering, isExpected: expected == 0)
    entry.owner = symbol(draft, .owner)
    entry.state = word(draft, .state, TouchpointEntry.State.self)
    batch.touchpoints.append(entry)
    return RecordReference(.touchpoint, batch.touchpoints.count - 1)
  }
}
