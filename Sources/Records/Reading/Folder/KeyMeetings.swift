import Measures

/// The keys that several files of one report have, and whether they tell of the same things there.
///
/// A key of a vendor names an order in all of its exports. The number of a receipt is counted anew
/// in each shop: there, what stands behind the key tells whether the file is told again.
struct KeyMeetings {
  /// What two files have in common.
  struct Meeting {
    /// Lines of the earlier file whose key the later one has.
    var lines: Set<Int> = []
    /// Keys that both have.
    var keys = 0
    /// Of these, keys that stand for the same in both.
    var alike = 0

    /// True if less than half of the keys stand for the same.
    var isDoubtful: Bool { alike * 2 < keys }
    /// True for a doubt that one corrected amount or two cannot explain.
    var isOfOthers: Bool { isDoubtful && keys >= KeyMeetings.fewest }
  }

  /// So many keys at least must differ before two files are taken for those of two tills; with
  /// fewer the later file corrects the earlier one (FORMATS §7.3).
  private static let fewest = 2
  /// Amounts that differ by at most this part of the larger one may be the same, corrected.
  private static let tolerance: Int64 = 10

  /// A record behind a key: when, and how much.
  private struct Telling {
    let second: Int
    let value: Int64

    /// True if both may tell of the same thing: at the same second of a day, or about the same
    /// amount on the same day.
    func isLike(_ other: Telling) -> Bool {
      if second == other.second, second % 86_400 != 0 { return true }
      let (day, otherDay) = (second / 86_400, other.second / 86_400)
      let most = max(value.magnitude, other.value.magnitude)
      return day == otherDay
        && (value - other.value).magnitude * UInt64(KeyMeetings.tolerance) <= most
    }
  }

  private let group: [Overlaps.Entry]
  /// The rows of each file with their keys among those of the group.
  private let rows: [[(line: Int, key: Symbol)]]
  /// The first file that has a key, and the further ones of keys that several files have.
  private var first: [Int] = []
  private var further: [Int: [Int]] = [:]

  /// The keys of files, the earlier ones first.
  init(_ group: [Overlaps.Entry]) {
    self.group = group
    var keys = SymbolTable()
    var rows: [[(line: Int, key: Symbol)]] = []
    for (rank, entry) in group.enumerated() {
      rows.append(KeyMeetings.keys(entry, &keys))
      while first.count < keys.count { first.append(rank) }
      for row in rows[rank] {
        let key = Int(row.key.index)
        guard first[key] != rank, further[key]?.last != rank else { continue }
        further[key, default: []].append(rank)
      }
    }
    self.rows = rows
  }

  /// The next file behind `rank` that has the key, if there is one.
  private func next(of key: Symbol, behind rank: Int) -> Int? {
    further[Int(key.index)]?.first { $0 > rank }
  }

  /// What the file `rank` has in common with later ones, one after the other: a row that `settle`
  /// leaves is compared with the next file that has its key.
  func forEachMeeting(of rank: Int, _ settle: (Meeting, _ later: Int) -> Bool) {
    var open: [(line: Int, key: Symbol, later: Int)] = rows[rank].compactMap { line, key in
      next(of: key, behind: rank).map { (line, key, $0) }
    }
    while let later = open.map(\.later).min() {
      let met = open.filter { $0.later == later }
      open.removeAll { $0.later == later }
      let keys = Set(met.map(\.key))
      let own = KeyMeetings.tellings(group[rank], rows[rank], of: keys)
      let others = KeyMeetings.tellings(group[later], rows[later], of: keys)
      var meeting = Meeting(lines: Set(met.map(\.line)), keys: keys.count)
      for key in keys where KeyMeetings.isLike(own[key] ?? [], others[key] ?? []) {
        meeting.alike += 1
      }
      guard !settle(meeting, later) else { continue }
      open += met.compactMap { row in next(of: row.key, behind: later).map { (row.0, row.1, $0) } }
    }
  }

  /// True if at least half of what the earlier file tells of a key may be told by the later one.
  private static func isLike(_ earlier: [Telling], _ later: [Telling]) -> Bool {
    let told = earlier.count { one in later.contains { one.isLike($0) } }
    return told * 2 >= earlier.count
  }

  /// The records behind keys.
  private static func tellings(
    _ entry: Overlaps.Entry, _ rows: [(line: Int, key: Symbol)], of keys: Set<Symbol>
  ) -> [Symbol: [Telling]] {
    var keyOfLine: [Int: Symbol] = [:]
    for row in rows where keys.contains(row.key) { keyOfLine[row.line] = row.key }
    var tellings: [Symbol: [Telling]] = [:]
    func note<Record: CanonicalRecord>(_ type: Record.Type) {
      for record in entry.records.batch[keyPath: Record.list] {
        guard let key = keyOfLine[record.place.line], let subject = record.subject else { continue }
        tellings[key, default: []].append(
          Telling(second: subject.seconds.lowerBound, value: subject.value))
      }
    }
    for kind in RecordKind.allCases { note(kind.type) }
    return tellings
  }

  /// The key of each row among those of the group. A row about several days has them in its key: a
  /// report of August and one of September name the same campaigns.
  private static func keys(
    _ entry: Overlaps.Entry, _ keys: inout SymbolTable
  ) -> [(line: Int, key: Symbol)] {
    var periods: [Int: String] = [:]
    for spend in entry.records.batch.spends where spend.from != spend.to {
      periods[spend.place.line] = "\(spend.from)/\(spend.to)"
    }
    for visit in entry.records.batch.visits where visit.from != visit.to {
      periods[visit.place.line] = "\(visit.from)/\(visit.to)"
    }
    let table = entry.records.keyTable
    // Each key of the file is looked up once, however many rows have it.
    var known = [Symbol](repeating: .absent, count: table.count)
    return entry.records.keys.map { line, key in
      if let period = periods.isEmpty ? nil : periods[line] {
        return (line, keys.symbol(table.bytes(key) + [0x1F] + Array(period.utf8)))
      }
      let place = Int(key.index)
      if known[place] == .absent { known[place] = keys.symbol(table.bytes(key)) }
      return (line, known[place])
    }
  }
}
