extension RecordBatch {
  /// Adds the records of files, in their order, but for those that a later file tells again.
  mutating func merge(_ entries: [Overlaps.Entry], _ overlaps: Overlaps) {
    for (position, entry) in entries.enumerated() {
      merge(entry.records.batch, dropping: overlaps.dropped[entry.file] ?? [])
      // Behind the first file, because a batch that was empty becomes what it gives.
      if position == 0 { reserve(for: entries.dropFirst()) }
    }
  }

  /// Makes room for the records of files.
  private mutating func reserve(for entries: ArraySlice<Overlaps.Entry>) {
    for kind in RecordKind.allCases {
      let more = entries.reduce(0) { $0 + $1.records.batch.count(of: kind) }
      if more > 0 { reserve(more, of: kind) }
    }
  }

  /// Adds the records of a file but for those of the `dropped` lines.
  mutating func merge(_ other: RecordBatch, dropping dropped: Set<Int>) {
    if isEmpty, dropped.isEmpty, symbols.count == 0, persons.count == 0 {
      self = other
      return
    }
    var map = HandleMap(from: other, symbols: symbols, persons: persons)
    (symbols, persons) = (SymbolTable(), PersonTable())
    // One line for each kind, so that the compiler makes one tight loop for each.
    receiptLines.take(other.receiptLines, dropping: dropped, &map)
    refunds.take(other.refunds, dropping: dropped, &map)
    touches.take(other.touches, dropping: dropped, &map)
    touchAggregates.take(other.touchAggregates, dropping: dropped, &map)
    spends.take(other.spends, dropping: dropped, &map)
    opinions.take(other.opinions, dropping: dropped, &map)
    answers.take(other.answers, dropping: dropped, &map)
    visits.take(other.visits, dropping: dropped, &map)
    touchpoints.take(other.touchpoints, dropping: dropped, &map)
    tests.take(other.tests, dropping: dropped, &map)
    assignments.take(other.assignments, dropping: dropped, &map)
    plan.take(other.plan, dropping: dropped, &map)
    events.take(other.events, dropping: dropped, &map)
    capacities.take(other.capacities, dropping: dropped, &map)
    rates.take(other.rates, dropping: dropped, &map)
    customers.take(other.customers, dropping: dropped, &map)
    completeMonths.take(other.completeMonths, dropping: dropped, &map)
    (symbols, persons) = (map.symbols, map.persons)
  }
}

extension Array where Element: CanonicalRecord {
  /// Adds the records of a file with the handles of the folder.
  fileprivate mutating func take(
    _ others: [Element], dropping dropped: Set<Int>, _ map: inout HandleMap
  ) {
    for var record in others where dropped.isEmpty || !dropped.contains(record.place.line) {
      record.renumber(&map)
      append(record)
    }
  }
}
