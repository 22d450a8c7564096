import Measures

/// One revenue source per store and day (FORMATS §7.4).
struct RevenueSources {
  fileprivate struct Source {
    var files: Set<String> = []
    var batches: [RecordBatch] = []
    var isConfirmed = true
  }

  private var sources: [String: Source] = [:]

  /// Notes the sales of a file; `role` is what the user said about it.
  mutating func note(
    _ reading: FileReading, _ batch: RecordBatch, role: ReadingSettings.RevenueRole?
  ) {
    guard let profile = reading.profile, !batch.receiptLines.isEmpty else { return }
    var source = sources[profile] ?? Source()
    source.files.insert(reading.file)
    source.batches.append(batch)
    if role != .counts { source.isConfirmed = false }
    sources[profile] = source
  }

  /// Pairs of reports that tell of the same store and day, unless the user confirmed both.
  var conflicts: [RevenueConflict] {
    let ids = sources.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return ids.indices.flatMap { one in
      ids[(one + 1)...].compactMap { conflict(ids[one], $0) }
    }
  }

  private func conflict(_ one: String, _ other: String) -> RevenueConflict? {
    guard let left = sources[one], let right = sources[other],
      !(left.isConfirmed && right.isConfirmed)
    else { return nil }
    var shared: Set<Int> = []
    let others = right.days
    for (store, days) in left.days {
      for (otherStore, otherDays) in others
      where store == otherStore || store.isEmpty || otherStore.isEmpty {
        shared.formUnion(days.intersection(otherDays))
      }
    }
    guard let first = shared.min(), let last = shared.max() else { return nil }
    return RevenueConflict(
      profiles: [one, other],
      files: left.files.union(right.files).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      firstDay: Day(number: first), lastDay: Day(number: last))
  }
}

extension RevenueSources.Source {
  /// The days of each store; the empty name stands for a source that names none.
  fileprivate var days: [String: Set<Int>] {
    var days: [String: Set<Int>] = [:]
    for batch in batches {
      // Neighbouring rows are mostly of one store and day.
      var last: (store: Symbol?, day: Day)?
      for line in batch.receiptLines where last?.day != line.at.day || last?.store != line.store {
        days[batch.text(line.store) ?? "", default: []].insert(line.at.day.number)
        last = (line.store, line.at.day)
      }
    }
    return days
  }
}
