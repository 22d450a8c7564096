import Measures

/// Files of one report that tell of the same things: the later file replaces (FORMATS §7.3).
///
/// Rows of one file are never compared with each other: two equal sales are two sales.
struct Overlaps {
  /// Lines to leave out, by file.
  private(set) var dropped: [Int: Set<Int>] = [:]
  /// Files that were copied whole, and the copy that counts.
  private(set) var copies: [Int: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// A file that was read, with its records.
  struct Entry {
    let file: Int
    let reading: FileReading
    let records: FileRecords
    let bytes: [UInt8]
    let hasKey: Bool
    let answer: ReadingSettings.OverlapAnswer?
  }

  /// Two files are exports of the same if the later one tells at least this part of the earlier
  /// one's records in their common time again, with the same numbers. Two shops' footfall, two
  /// persons' lists of calls agree in far less.
  private static let least = (same: 1, of: 2)

  /// Compares the files of each profile.
  init(_ entries: [Entry]) {
    for id in Set(entries.compactMap(\.reading.profile)).sorted() {
      var group = entries.filter { $0.reading.profile == id }.sorted(by: Overlaps.isEarlier)
      guard group.count > 1 else { continue }
      findCopies(group)
      group.removeAll { copies[$0.file] != nil }
      if group[0].hasKey { replaceByKey(group) }
      replaceByTime(group, onlySpans: group[0].hasKey)
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

  private mutating func findCopies(_ group: [Entry]) {
    for (rank, entry) in group.enumerated() {
      guard let copy = group[(rank + 1)...].first(where: { $0.bytes == entry.bytes }) else {
        continue
      }
      copies[entry.file] = copy.reading.file
      drop(Set(entry.records.batch.places.map(\.line)), of: entry, by: [copy.reading.file])
    }
  }

  // MARK: - By key

  /// Replaces the rows whose key a later file has, unless most of the keys stand for something
  /// else there: then both count, and the owner is asked.
  private mutating func replaceByKey(_ group: [Entry]) {
    let meetings = KeyMeetings(group)
    for (rank, entry) in group.enumerated() where entry.answer != .add {
      meetings.forEachMeeting(of: rank) { meeting, later in
        if meeting.isOfOthers, entry.answer != .replace {
          ask(.overlapUnsure, .warning, meeting.lines, entry, group[later])
          return false
        }
        if meeting.isDoubtful, entry.answer != .replace {
          ask(.overlapDiffers, .warning, meeting.lines, entry, group[later])
          dropped[entry.file, default: []].formUnion(meeting.lines)
        } else {
          drop(meeting.lines, of: entry, by: [group[later].reading.file])
        }
        return true
      }
    }
  }

  // MARK: - By time

  /// Replaces what a later file tells again, where no key names the rows.
  private mutating func replaceByTime(_ group: [Entry], onlySpans: Bool) {
    let group = group.filter { entry in
      group.contains { $0.file != entry.file && Overlaps.mayMeet($0.reading, entry.reading) }
    }
    guard group.count > 1 else { return }
    let times = ParallelMap.results(count: group.count) { rank in
      SubjectTimes(
        group[rank].records.batch, onlySpans: onlySpans,
        within: Overlaps.ranges(beside: rank, of: group))
    }
    for (rank, entry) in group.enumerated() {
      for later in group.indices.dropFirst(rank + 1) {
        let common = Common(
          times[rank], times[later], without: dropped[entry.file] ?? [], onlySpans: onlySpans)
        let answer = entry.answer ?? group[later].answer
        settle(common, entry, group[later], answer)
      }
    }
  }

  /// The days of the other files in seconds, where only what lies in them can matter; `nil` where
  /// a record may be about several days, and so all times of its subject matter.
  private static func ranges(beside rank: Int, of group: [Entry]) -> [ClosedRange<Int>]? {
    let arePoints = group.allSatisfy { entry in
      let batch = entry.records.batch
      return batch.spends.isEmpty && batch.visits.isEmpty && batch.events.isEmpty
    }
    guard arePoints else { return nil }
    return group.indices.filter { $0 != rank }.compactMap { other in
      guard let first = group[other].reading.firstDay, let last = group[other].reading.lastDay
      else { return nil }
      return first.number * 86_400...last.number * 86_400 + 86_399
    }
  }

  /// False if the records of two files surely have no day in common.
  private static func mayMeet(_ one: FileReading, _ other: FileReading) -> Bool {
    guard let first = one.firstDay, let last = one.lastDay, let otherFirst = other.firstDay,
      let otherLast = other.lastDay
    else { return true }
    return first <= otherLast && otherFirst <= last
  }

  private mutating func settle(
    _ common: Common, _ entry: Entry, _ later: Entry, _ answer: ReadingSettings.OverlapAnswer?
  ) {
    guard answer != .add else { return }
    let isAgain = common.same * Overlaps.least.of >= common.rows * Overlaps.least.same
    if answer == .replace || isAgain {
      drop(common.lines, of: entry, by: [later.reading.file])
    } else if !common.lines.isEmpty {
      ask(.overlapUnsure, .warning, common.lines, entry, later)
    }
    if answer == .replace {
      drop(common.partly, of: entry, by: [later.reading.file])
    } else if !common.partly.isEmpty {
      ask(.overlapPartly, .error, common.partly, entry, later)
    }
  }

  private mutating func ask(
    _ code: ProblemCode, _ severity: Severity, _ lines: Set<Int>, _ entry: Entry, _ later: Entry
  ) {
    diagnostics.append(
      Diagnostic(
        severity: severity, code: code, file: entry.reading.file, line: lines.min(),
        found: String(lines.count), expected: [later.reading.file],
        hint: Hint.overlap(entry.reading.file)))
  }

  private mutating func drop(_ lines: Set<Int>, of entry: Entry, by files: [String]) {
    let new = lines.subtracting(dropped[entry.file] ?? [])
    guard !new.isEmpty else { return }
    dropped[entry.file, default: []].formUnion(new)
    diagnostics.append(
      Diagnostic(
        severity: .note, code: .overlappingFiles, file: entry.reading.file,
        found: String(new.count), expected: files))
  }
}

extension Overlaps {
  /// What two files have in common.
  fileprivate struct Common {
    /// Records of the earlier file within the time of the later one.
    private(set) var rows = 0
    /// Of these, records that the later file tells again word for word and number for number.
    private(set) var same = 0
    /// Lines that the later file tells again, changed or not.
    private(set) var lines: Set<Int> = []
    /// Lines of which the later file tells a part of the days only.
    private(set) var partly: Set<Int> = []

    init(
      _ earlier: SubjectTimes, _ later: SubjectTimes, without dropped: Set<Int>, onlySpans: Bool
    ) {
      guard let shared = later.seconds, earlier.seconds?.overlaps(shared) == true else { return }
      for row in earlier.rows where !dropped.contains(row.line) {
        guard shared.overlaps(row.seconds) else { continue }
        rows += 1
        switch later.relation(of: row, in: earlier, onlySpans: onlySpans) {
        case .apart: break
        case .partly: partly.insert(row.line)
        case .changed: lines.insert(row.line)
        case .same:
          same += 1
          lines.insert(row.line)
        }
      }
    }
  }
}
