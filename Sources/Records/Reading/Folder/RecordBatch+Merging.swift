extension RecordBatch {
  /// Adds the records of a file but for those of the `dropped` lines.
  mutating func merge(_ other: RecordBatch, dropping dropped: Set<Int>) {
    if isEmpty, dropped.isEmpty, symbols.count == 0, persons.count == 0 {
      self = other
      return
    }
    var map = HandleMap(from: other, to: self)
    self = RecordBatch()
    func keeps(_ place: Place) -> Bool { dropped.isEmpty || !dropped.contains(place.line) }
    for record in other.receiptLines where keeps(record.place) {
      let mapped = map.mapped(record)
      map.target.receiptLines.append(mapped)
    }
    for record in other.refunds where keeps(record.place) {
      let mapped = map.mapped(record)
      map.target.refunds.append(mapped)
    }
    for record in other.touches where keeps(record.place) {
      let mapped = map.mapped(record)
      map.target.touches.append(mapped)
    }
    for record in other.touchAggregates where keeps(record.place) {
      let mapped = map.mapped(record)
      map.target.touchAggregates.append(mapped)
    }
    for record in other.spends where keeps(record.place) {
      let mapped = map.mapped(record)
      map.target.spends.append(mapped)
    }
    for record in other.opinions where keeps(record.place) {
      let mapped = map.mapped(record)
      map.target.opinions.append(mapped)
    }
    for record in other.answers where keeps(record.place) {
      let mapped = map.mapped(record)
      map.target.answers.append(mapped)
    }
    for record in other.visits where keeps(record.place) {
      let mapped = map.mapped(record)
      map.target.visits.append(mapped)
    }
    for record in other.touchpoints where keeps(record.place) {
      let mapped = map.mapped(record)
      map.target.touchpoints.append(mapped)
    }
    self = map.target
  }

  private var isEmpty: Bool {
    receiptLines.isEmpty && refunds.isEmpty && touches.isEmpty && touchAggregates.isEmpty
      && spends.isEmpty && opinions.isEmpty && answers.isEmpty && visits.isEmpty
      && touchpoints.isEmpty
  }
}
