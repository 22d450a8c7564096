/// When a file tells of each subject.
struct SubjectTimes: Sendable {
  /// A record of the file.
  struct Row: Sendable {
    let line: Int
    /// First and last second.
    let seconds: ClosedRange<Int>
    /// True if the record is about several days.
    let isSpan: Bool
    fileprivate let key: Symbol
  }

  /// How a record of an earlier file stands to this one.
  enum Relation: Equatable {
    /// This file does not tell of it.
    case apart
    /// This file tells the same of the same subject and time.
    case same
    /// This file tells something else of the same subject and time.
    case changed
    /// This file tells of a part of its days only, or in other pieces that come to something else.
    case partly
  }

  /// What is told of a subject at a time.
  private struct Telling: Sendable {
    let key: UInt32
    let seconds: ClosedRange<Int>
    let value: Int64

    /// By subject, time and value.
    static func precedes(_ left: Telling, _ right: Telling) -> Bool {
      if left.key != right.key { return left.key < right.key }
      let (one, other) = (left.seconds, right.seconds)
      if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
      if one.upperBound != other.upperBound { return one.upperBound < other.upperBound }
      return left.value < right.value
    }
  }

  /// Where the tellings of a subject lie, and from when to when they reach.
  private struct Extent: Sendable {
    var points = 0..<0
    var spans = 0..<0
    var low = Int.max
    var high = Int.min
  }

  /// The records in the order of kinds and lines.
  private(set) var rows: [Row] = []
  private var keys = SymbolTable()
  private var extents: [Extent] = []
  private var points: [Telling] = []
  private var spans: [Telling] = []
  /// From the first to the last second that is told of.
  private(set) var seconds: ClosedRange<Int>?

  /// The times of a file's records; `onlySpans`: of those that may be about several days;
  /// `within`: of those that lie at least in part in one of these ranges of seconds, of all where
  /// it is `nil`.
  init(_ batch: RecordBatch, onlySpans: Bool, within ranges: [ClosedRange<Int>]?) {
    var text: [UInt8] = []
    func note<Record: CanonicalRecord>(_ type: Record.Type) {
      for record in batch[keyPath: Record.list] {
        guard let subject = record.subject else { continue }
        let (time, all) = (subject.seconds, seconds ?? subject.seconds)
        seconds = min(all.lowerBound, time.lowerBound)...max(all.upperBound, time.upperBound)
        if ranges?.contains(where: time.overlaps) == false { continue }
        subject.write(in: batch, to: &text)
        let key = keys.symbol(text.span)
        let telling = Telling(key: key.index, seconds: time, value: subject.value)
        if subject.isSpan { spans.append(telling) } else { points.append(telling) }
        rows.append(
          Row(line: record.place.line, seconds: time, isSpan: subject.isSpan, key: key))
      }
    }
    for kind in onlySpans ? [.spend, .visitAggregate] : RecordKind.allCases { note(kind.type) }
    points.sort(by: Telling.precedes)
    spans.sort(by: Telling.precedes)
    extents = Array(repeating: Extent(), count: keys.count)
    extend(points, \.points)
    extend(spans, \.spans)
  }

  /// Notes where the sorted tellings of each subject lie.
  private mutating func extend(
    _ tellings: [Telling], _ place: WritableKeyPath<Extent, Range<Int>>
  ) {
    var start = 0
    while start < tellings.count {
      let key = tellings[start].key
      let end = tellings[start...].firstIndex { $0.key != key } ?? tellings.count
      var extent = extents[Int(key)]
      extent[keyPath: place] = start..<end
      for telling in tellings[start..<end] {
        extent.low = min(extent.low, telling.seconds.lowerBound)
        extent.high = max(extent.high, telling.seconds.upperBound)
      }
      extents[Int(key)] = extent
      start = end
    }
  }

  /// How a row of an `earlier` file stands to this one; `onlySpans` where a key has already
  /// compared the records of single days.
  func relation(of row: Row, in earlier: SubjectTimes, onlySpans: Bool) -> Relation {
    guard let key = keys.known(earlier.keys.bytes(row.key)) else { return .apart }
    let (known, own) = (extents[Int(key.index)], earlier.extents[Int(row.key.index)])
    let range = row.seconds
    let meetsSpan = spans[known.spans].contains { $0.seconds.overlaps(range) }
    guard row.isSpan else {
      if meetsSpan { return relation(known, to: (earlier, own), of: range) }
      if onlySpans { return .apart }
      return SubjectTimes.relation(points[known.points], earlier.points[own.points], range)
        ?? .apart
    }
    guard meetsSpan || points[known.points].contains(where: { range.overlaps($0.seconds) }) else {
      return .apart
    }
    let same = SubjectTimes.relation(spans[known.spans], earlier.spans[own.spans], range)
    return same ?? relation(known, to: (earlier, own), of: range)
  }

  /// How days that the later file tells in other pieces stand to it: the same where the pieces
  /// together come to about the same, else told in part, because nobody can say which counts.
  private func relation(
    _ known: Extent, to own: (file: SubjectTimes, extent: Extent), of range: ClosedRange<Int>
  ) -> Relation {
    let longer = spans[known.spans].first {
      $0.seconds.lowerBound <= range.lowerBound && range.upperBound <= $0.seconds.upperBound
    }
    if let longer {
      let told = own.file.total(own.extent, within: longer.seconds)
      let days = SubjectTimes.days(of: longer.seconds)
      let share = Double(longer.value) * Double(told.days) / Double(days)
      return SubjectTimes.isAbout(Double(told.value), share) ? .same : .partly
    }
    // The last day may be the point of its midnight or the end of a period.
    guard known.low <= range.lowerBound, range.upperBound < known.high + 86_400 else {
      return .partly
    }
    let (mine, told) = (own.file.total(own.extent, within: range), total(known, within: range))
    return SubjectTimes.isAbout(Double(told.value), Double(mine.value)) ? .same : .partly
  }

  /// What is told of a subject within a range of seconds: the sum, and on how many days.
  private func total(_ extent: Extent, within range: ClosedRange<Int>) -> (value: Int64, days: Int)
  {
    var value: Int64 = 0
    var days = 0
    var last: Int?
    let points = points[extent.points]
    // Sought by halves: an hourly count has thousands of points beside one month.
    var (low, high) = (points.startIndex, points.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      let isEarlier = points[middle].seconds.lowerBound < range.lowerBound
      if isEarlier { low = middle + 1 } else { high = middle }
    }
    for telling in points[low...].prefix(while: { $0.seconds.lowerBound <= range.upperBound }) {
      value += telling.value
      let day = telling.seconds.lowerBound / 86_400
      if day != last { days += 1 }
      last = day
    }
    for telling in spans[extent.spans]
    where range.lowerBound <= telling.seconds.lowerBound
      && telling.seconds.upperBound <= range.upperBound
    {
      value += telling.value
      days += SubjectTimes.days(of: telling.seconds)
    }
    return (value, days)
  }

  private static func days(of seconds: ClosedRange<Int>) -> Int {
    (seconds.upperBound - seconds.lowerBound) / 86_400 + 1
  }

  /// True if two sums differ by at most a quarter of the larger one: days are not all alike, and
  /// exports are corrected.
  private static func isAbout(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 0.25 * max(abs(one), abs(other))
  }

  /// Whether two files tell the same of one subject at exactly one time; `nil` if the later one
  /// tells nothing.
  private static func relation(
    _ later: ArraySlice<Telling>, _ earlier: ArraySlice<Telling>, _ seconds: ClosedRange<Int>
  ) -> Relation? {
    let values = at(seconds, of: later)
    if values.isEmpty { return nil }
    return values.elementsEqual(at(seconds, of: earlier)) { $0.value == $1.value }
      ? .same : .changed
  }

  /// The tellings of one subject that are about exactly these seconds, sought by halves.
  private static func at(_ seconds: ClosedRange<Int>, of tellings: ArraySlice<Telling>)
    -> ArraySlice<Telling>
  {
    var (low, high) = (tellings.startIndex, tellings.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      let found = tellings[middle].seconds
      let isEarlier =
        found.lowerBound != seconds.lowerBound
        ? found.lowerBound < seconds.lowerBound : found.upperBound < seconds.upperBound
      if isEarlier { low = middle + 1 } else { high = middle }
    }
    return tellings[low...].prefix { $0.seconds == seconds }
  }
}
