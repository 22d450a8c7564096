extension HandleMap {
  /// The record with handles of the target.
  mutating func mapped(_ source: ReceiptLine) -> ReceiptLine {
    var record = source
    record.receipt = map(source.receipt)
    record.item = map(source.item)
    record.category = map(source.category)
    record.coupon = map(source.coupon)
    record.store = map(source.store)
    record.payment = map(source.payment)
    record.origin = map(source.origin)
    record.customer = map(source.customer)
    return record
  }

  /// The record with handles of the target.
  mutating func mapped(_ source: Refund) -> Refund {
    var record = source
    record.receipt = map(source.receipt)
    record.refundOf = map(source.refundOf)
    record.payment = map(source.payment)
    record.item = map(source.item)
    record.category = map(source.category)
    record.store = map(source.store)
    record.customer = map(source.customer)
    return record
  }

  /// The record with handles of the target.
  mutating func mapped(_ source: Touch) -> Touch {
    var record = source
    record.channel = map(source.channel)
    record.touchpoint = map(source.touchpoint)
    record.campaign = map(source.campaign)
    record.store = map(source.store)
    record.receipt = map(source.receipt)
    record.coupon = map(source.coupon)
    record.customer = map(source.customer)
    return record
  }

  /// The record with handles of the target.
  mutating func mapped(_ source: TouchAggregate) -> TouchAggregate {
    var record = source
    record.channel = map(source.channel)
    record.touchpoint = map(source.touchpoint)
    record.campaign = map(source.campaign)
    record.store = map(source.store)
    return record
  }

  /// The record with handles of the target.
  mutating func mapped(_ source: Spend) -> Spend {
    var record = source
    record.channel = map(source.channel)
    record.touchpoint = map(source.touchpoint)
    record.campaign = map(source.campaign)
    record.store = map(source.store)
    return record
  }

  /// The record with handles of the target.
  mutating func mapped(_ source: Opinion) -> Opinion {
    var record = source
    record.source = map(source.source)
    record.id = map(source.id)
    record.title = map(source.title)
    record.text = map(source.text)
    record.positive = map(source.positive)
    record.negative = map(source.negative)
    record.store = map(source.store)
    record.touchpoint = map(source.touchpoint)
    record.competitor = map(source.competitor)
    record.parts = []
    for part in source.parts {
      record.parts.append(Opinion.Part(name: map(part.name), score: part.score))
    }
    return record
  }

  /// The record with handles of the target.
  mutating func mapped(_ source: Answer) -> Answer {
    var record = source
    record.survey = map(source.survey)
    record.question = map(source.question)
    record.value = map(source.value)
    record.touchpoint = map(source.touchpoint)
    record.store = map(source.store)
    record.customer = map(source.customer)
    return record
  }

  /// The record with handles of the target.
  mutating func mapped(_ source: Visit) -> Visit {
    var record = source
    record.channel = map(source.channel)
    record.touchpoint = map(source.touchpoint)
    record.store = map(source.store)
    return record
  }

  /// The record with handles of the target.
  mutating func mapped(_ source: TouchpointEntry) -> TouchpointEntry {
    var record = source
    record.id = map(source.id)
    record.name = map(source.name)
    record.channel = map(source.channel)
    record.owner = map(source.owner)
    return record
  }
}
