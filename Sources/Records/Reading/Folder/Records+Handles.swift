// One short function per kind: which fields of a record are handles into the tables of its batch.

extension ReceiptLine {
  /// The record with the handles of another batch.
  func mapped(_ map: inout HandleMap) -> ReceiptLine {
    var record = self
    record.receipt = map.map(receipt)
    record.item = map.map(item)
    record.category = map.map(category)
    record.coupon = map.map(coupon)
    record.store = map.map(store)
    record.payment = map.map(payment)
    record.origin = map.map(origin)
    record.customer = map.map(customer)
    return record
  }
}

extension Refund {
  /// The record with the handles of another batch.
  func mapped(_ map: inout HandleMap) -> Refund {
    var record = self
    record.receipt = map.map(receipt)
    record.refundOf = map.map(refundOf)
    record.payment = map.map(payment)
    record.item = map.map(item)
    record.category = map.map(category)
    record.store = map.map(store)
    record.customer = map.map(customer)
    return record
  }
}

extension Touch {
  /// The record with the handles of another batch.
  func mapped(_ map: inout HandleMap) -> Touch {
    var record = self
    record.channel = map.map(channel)
    record.touchpoint = map.map(touchpoint)
    record.campaign = map.map(campaign)
    record.store = map.map(store)
    record.receipt = map.map(receipt)
    record.coupon = map.map(coupon)
    record.customer = map.map(customer)
    return record
  }
}

extension TouchAggregate {
  /// The record with the handles of another batch.
  func mapped(_ map: inout HandleMap) -> TouchAggregate {
    var record = self
    record.channel = map.map(channel)
    record.touchpoint = map.map(touchpoint)
    record.campaign = map.map(campaign)
    record.store = map.map(store)
    return record
  }
}

extension Spend {
  /// The record with the handles of another batch.
  func mapped(_ map: inout HandleMap) -> Spend {
    var record = self
    record.channel = map.map(channel)
    record.touchpoint = map.map(touchpoint)
    record.campaign = map.map(campaign)
    record.store = map.map(store)
    return record
  }
}

extension Opinion {
  /// The record with the handles of another batch.
  func mapped(_ map: inout HandleMap) -> Opinion {
    var record = self
    record.source = map.map(source)
    record.id = map.map(id)
    record.title = map.map(title)
    record.text = map.map(text)
    record.positive = map.map(positive)
    record.negative = map.map(negative)
    record.store = map.map(store)
    record.touchpoint = map.map(touchpoint)
    record.competitor = map.map(competitor)
    record.parts = []
    for part in parts {
      record.parts.append(Part(name: map.map(part.name), score: part.score))
    }
    return record
  }
}

extension Answer {
  /// The record with the handles of another batch.
  func mapped(_ map: inout HandleMap) -> Answer {
    var record = self
    record.survey = map.map(survey)
    record.question = map.map(question)
    record.value = map.map(value)
    record.touchpoint = map.map(touchpoint)
    record.store = map.map(store)
    record.customer = map.map(customer)
    return record
  }
}

extension Visit {
  /// The record with the handles of another batch.
  func mapped(_ map: inout HandleMap) -> Visit {
    var record = self
    record.channel = map.map(channel)
    record.touchpoint = map.map(touchpoint)
    record.store = map.map(store)
    return record
  }
}

extension TouchpointEntry {
  /// The record with the handles of another batch.
  func mapped(_ map: inout HandleMap) -> TouchpointEntry {
    var record = self
    record.id = map.map(id)
    record.name = map.map(name)
    record.channel = map.map(channel)
    record.owner = map.map(owner)
    return record
  }
}
