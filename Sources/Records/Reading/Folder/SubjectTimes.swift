/// When a file tells of each subject.
struct SubjectTimes {
  /// A record of the file.
  struct Row {
    let line: Int
    let subject: RecordSubject
  }

  /// How a record of an earlier file stands to this one.
  enum Relation: Equatable {
    /// This file does not tell of it.
    case apart
    /// This file tells the same of the same subject and time.
    case same
    /// This file tells something else of the same subject and time.
    case changed
    /// This file tells of a part of its days only.
    case partly
  }

  private struct Times {
    /// What is told of a time, in ascending order.
    var points: [Int: [Int64]] = [:]
    var spans: [ClosedRange<Int>: [Int64]] = [:]
    var low = Int.max
    var high = Int.min
  }

  /// The records in the order of kinds and lines.
  let rows: [Row]
  private var times: [[UInt8]: Times] = [:]
  /// From the first to the last second that is told of.
  private(set) var seconds: ClosedRange<Int>?

  /// The times of a file's records; `onlySpans`: of those that may be about several days.
  init(_ batch: RecordBatch, onlySpans: Bool) {
    func rows<Record: CanonicalRecord>(_ type: Record.Type) -> [Row] {
      batch[keyPath: Record.list].compactMap { record in
        record.subject(batch).map { Row(line: record.place.line, subject: $0) }
      }
    }
    self.rows = (onlySpans ? [.spend, .visitAggregate] : RecordKind.allCases).flatMap {
      rows($0.type)
    }
    for row in self.rows { note(row.subject) }
    times = times.mapValues { times in
      var sorted = times
      sorted.points = times.points.mapValues { $0.sorted() }
      sorted.spans = times.spans.mapValues { $0.sorted() }
      return sorted
    }
  }

  private mutating func note(_ subject: RecordSubject) {
    let range = subject.seconds
    var known = times.removeValue(forKey: subject.key) ?? Times()
    if subject.isSpan {
      known.spans[range, default: []].append(subject.value)
    } else {
      known.points[range.lowerBound, default: []].append(subject.value)
    }
    known.low = min(known.low, range.lowerBound)
    known.high = max(known.high, range.upperBound)
    times[subject.key] = known
    let all = seconds ?? range
    seconds = min(all.lowerBound, range.lowerBound)...max(all.upperBound, range.upperBound)
  }

  /// How `subject` of an `earlier` file stands to this one; `onlySpans` where a key has already
  /// compared the records of single days.
  func relation(of subject: RecordSubject, in earlier: SubjectTimes, onlySpans: Bool) -> Relation {
    guard let known = times[subject.key], let own = earlier.times[subject.key] else {
      return .apart
    }
    let range = subject.seconds
    let meetsSpan = known.spans.keys.contains { $0.overlaps(range) }
    guard subject.isSpan else {
      // A day within a period of the later file: nothing to compare it with.
      if meetsSpan { return .same }
      guard !onlySpans, let values = known.points[range.lowerBound] else { return .apart }
      return values == own.points[range.lowerBound] ? .same : .changed
    }
    guard meetsSpan || known.points.keys.contains(where: range.contains) else { return .apart }
    if let values = known.spans[range] { return values == own.spans[range] ? .same : .changed }
    // The last day may be the point of its midnight or the end of a period.
    let isInside = known.low <= range.lowerBound && range.upperBound < known.high + 86_400
    return isInside ? .same : .partly
  }
}
