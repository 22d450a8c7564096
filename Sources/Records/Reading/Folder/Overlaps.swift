/// Files of one report that tell of the same things: the later file replaces (FORMATS §7.3).
struct Overlaps {
  /// Lines to leave out, by file.
  private(set) var dropped: [Int: Set<Int>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// A file that was read, with its records.
  struct Entry {
    let file: Int
    let reading: FileReading
    let records: FileRecords
    let bytes: [UInt8]
    let hasKey: Bool
  }

  /// Compares the files of each profile.
  init(_ entries: [Entry]) {
    for id in Set(entries.compactMap(\.reading.profile)).sorted() {
      let group = entries.filter { $0.reading.profile == id }.sorted(by: Overlaps.isEarlier)
      guard group.count > 1 else { continue }
      if group[0].hasKey { replaceByKey(group) } else { replaceCopies(group) }
    }
  }

  /// The earlier last day first; of the same day the name that comes first.
  private static func isEarlier(_ left: Entry, _ right: Entry) -> Bool {
    let (one, other) = (left.reading.lastDay, right.reading.lastDay)
    if one != other {
      guard let one else { return true }
      guard let other else { return false }
      return one < other
    }
    return left.reading.file.utf8.lexicographicallyPrecedes(right.reading.file.utf8)
  }

  private mutating func replaceByKey(_ group: [Entry]) {
    var keys = SymbolTable()
    var owners: [Int] = []
    for (rank, entry) in group.enumerated() {
      for (_, key) in entry.records.keys {
        let symbol = keys.symbol(entry.records.keyTable.bytes(key))
        if Int(symbol.index) == owners.count { owners.append(rank) }
        owners[Int(symbol.index)] = rank
      }
    }
    for (rank, entry) in group.enumerated() {
      var lines: Set<Int> = []
      var later: Set<Int> = []
      for (line, key) in entry.records.keys {
        guard let symbol = keys.known(entry.records.keyTable.bytes(key)) else { continue }
        let owner = owners[Int(symbol.index)]
        if owner != rank {
          lines.insert(line)
          later.insert(owner)
        }
      }
      drop(lines, of: entry, by: later.sorted().map { group[$0].reading.file })
    }
  }

  /// Without a key only a file that was copied whole can be told.
  private mutating func replaceCopies(_ group: [Entry]) {
    for (rank, entry) in group.enumerated() {
      guard let copy = group[(rank + 1)...].first(where: { $0.bytes == entry.bytes }) else {
        continue
      }
      drop(Overlaps.lines(entry.records.batch), of: entry, by: [copy.reading.file])
    }
  }

  private mutating func drop(_ lines: Set<Int>, of entry: Entry, by files: [String]) {
    guard !lines.isEmpty else { return }
    dropped[entry.file] = lines
    diagnostics.append(
      Diagnostic(
        severity: .note, code: .overlappingFiles, file: entry.reading.file,
        found: String(lines.count), expected: files))
  }

  private static func lines(_ batch: RecordBatch) -> Set<Int> {
    var lines = Set(batch.receiptLines.map(\.place.line))
    lines.formUnion(batch.refunds.map(\.place.line))
    lines.formUnion(batch.touches.map(\.place.line))
    lines.formUnion(batch.touchAggregates.map(\.place.line))
    lines.formUnion(batch.spends.map(\.place.line))
    lines.formUnion(batch.opinions.map(\.place.line))
    lines.formUnion(batch.answers.map(\.place.line))
    lines.formUnion(batch.visits.map(\.place.line))
    return lines.union(batch.touchpoints.map(\.place.line))
  }
}
