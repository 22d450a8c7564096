import Measures

extension RecordWriter {
  mutating func addTouch(_ draft: Draft, _ place: Place) -> RecordReference? {
    guard let at = stamp(draft)?.stamp, let kind = word(draft, .kind, TouchKind.self) else {
      return nil
    }
    var touch = Touch(place: place, at: at, kind: kind, quality: quality(draft))
    touch.channel = symbol(draft, .channel)
    touch.touchpoint = symbol(draft, .touchpoint)
    touch.campaign = symbol(draft, .campaign)
    touch.customer = person(draft)
    touch.store = symbol(draft, .store)
    touch.receipt = symbol(draft, .receipt)
    touch.coupon = symbol(draft, .coupon)
    batch.touches.append(touch)
    return RecordReference(.touch, batch.touches.count - 1)
  }

  mutating func addTouchAggregate(_ draft: Draft, _ place: Place) -> RecordReference? {
    guard let at = stamp(draft)?.stamp, case .counts(let counts)? = draft[.counts] else {
      return nil
    }
    var touches = TouchAggregate(place: place, at: at, counts: counts, quality: quality(draft))
    touches.channel = symbol(draft, .channel)
    touches.touchpoint = symbol(draft, .touchpoint)
    touches.campaign = symbol(draft, .campaign)
    touches.store = symbol(draft, .store)
    touches.claimedConversions = draft.number(.claimedConversions)
    touches.claimedValue = amount(draft, .claimedValue)
    touches.currency = draft.currency?.currency
    batch.touchAggregates.append(touches)
    return RecordReference(.touchAggregate, batch.touchAggregates.count - 1)
  }

  mutating func addVisit(_ draft: Draft, _ place: Place) -> RecordReference? {
    guard let days = period(draft), let visits = count(draft, .visits) else { return nil }
    var visit = Visit(
      place: place, from: days.lowerBound, to: days.upperBound, visits: Int(visits),
      quality: quality(draft))
    visit.channel = symbol(draft, .channel)
    visit.touchpoint = symbol(draft, .touchpoint)
    visit.store = symbol(draft, .store)
    visit.engaged = count(draft, .engaged)
    visit.capacity = count(draft, .capacity)
    visit.claimedConversions = draft.number(.claimedConversions)
    visit.claimedValue = amount(draft, .claimedValue)
    visit.currency = draft.currency?.currency
    batch.visits.append(visit)
    return RecordReference(.visit, batch.visits.count - 1)
  }
}
