import Measures
import Testing

@testable import Records

/// What two files have in common, sought in sorted lists, is what dictionaries of lists say.
@Suite struct SubjectTimesTests {
  /// The definition: for each subject the values of each time.
  private struct Told {
    var points: [Int: [Int64]] = [:]
    var spans: [ClosedRange<Int>: [Int64]] = [:]
    var low = Int.max
    var high = Int.min
  }

  private struct Plain {
    var told: [[UInt8]: Told] = [:]
    var subjects: [(line: Int, key: [UInt8], subject: RecordSubject)] = []

    init(_ batch: RecordBatch) {
      subjects += batch.touches.compactMap { touch in
        touch.subject.map { (touch.place.line, Plain.key($0, batch), $0) }
      }
      subjects += batch.visits.compactMap { visit in
        visit.subject.map { (visit.place.line, Plain.key($0, batch), $0) }
      }
      for (_, key, subject) in subjects {
        var own = told[key] ?? Told()
        if subject.isSpan {
          own.spans[subject.seconds, default: []].append(subject.value)
        } else {
          own.points[subject.seconds.lowerBound, default: []].append(subject.value)
        }
        own.low = min(own.low, subject.seconds.lowerBound)
        own.high = max(own.high, subject.seconds.upperBound)
        told[key] = own
      }
    }

    private static func key(_ subject: RecordSubject, _ batch: RecordBatch) -> [UInt8] {
      var key: [UInt8] = []
      subject.write(in: batch, to: &key)
      return key
    }

    func relation(_ key: [UInt8], _ subject: RecordSubject, in earlier: Plain)
      -> SubjectTimes.Relation
    {
      guard let known = told[key], let own = earlier.told[key] else { return .apart }
      let range = subject.seconds
      let meetsSpan = known.spans.keys.contains { $0.overlaps(range) }
      guard subject.isSpan else {
        if meetsSpan { return pieces(known, own, range) }
        guard let values = known.points[range.lowerBound] else { return .apart }
        return values.sorted() == own.points[range.lowerBound]?.sorted() ? .same : .changed
      }
      guard meetsSpan || known.points.keys.contains(where: range.contains) else { return .apart }
      if let values = known.spans[range] {
        return values.sorted() == own.spans[range]?.sorted() ? .same : .changed
      }
      return pieces(known, own, range)
    }

    /// The same days in other pieces: do they come to the same, give or take a quarter?
    private func pieces(_ later: Told, _ own: Told, _ range: ClosedRange<Int>)
      -> SubjectTimes.Relation
    {
      func about(_ one: Double, _ other: Double) -> SubjectTimes.Relation {
        abs(one - other) * 4 <= max(one, other) ? .same : .partly
      }
      let longer = later.spans.keys.filter {
        $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
      }
      // The first by time, of equal times the smallest value.
      let first = longer.min { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      if let first, let value = later.spans[first]?.min() {
        let (sum, days) = Plain.total(own, first)
        return about(Double(sum), Double(value) * Double(days) / Double(Plain.days(first)))
      }
      let isInside = later.low <= range.lowerBound && range.upperBound < later.high + 86_400
      guard isInside else { return .partly }
      return about(Double(Plain.total(later, range).0), Double(Plain.total(own, range).0))
    }

    private static func days(_ range: ClosedRange<Int>) -> Int { range.count / 86_400 }

    private static func total(_ told: Told, _ range: ClosedRange<Int>) -> (Int64, Int) {
      let points = told.points.filter { range.contains($0.key) }
      let spans = told.spans.filter { $0.key.clamped(to: range) == $0.key }
      let values = points.values.joined().reduce(0, +) + spans.values.joined().reduce(0, +)
      return (values, points.count + spans.reduce(0) { $0 + days($1.key) * $1.value.count })
    }
  }

  private func batch(_ text: String) throws -> RecordBatch {
    let folder = try Reading.folder(["x.csv": text])
    #expect(folder.files[0].status == .read)
    return folder.records
  }

  private func visits(_ numbers: inout SplitMix64) -> String {
    var text = "visits_from,visits_to,touchpoint,visits\n"
    for _ in 0..<40 {
      let first = 10 + Int(numbers.next() % 15)
      let last = first + (numbers.next() % 2 == 0 ? 0 : Int(numbers.next() % 4))
      text += "2026-09-\(first),2026-09-\(last),t\(numbers.next() % 3),\(numbers.next() % 3)\n"
    }
    return text
  }

  private func touches(_ numbers: inout SplitMix64, days: ClosedRange<Int>) -> String {
    var text = "touch_date,touchpoint,touch_kind,customer\n"
    for _ in 0..<60 {
      let day = days.lowerBound + Int(numbers.next() % UInt64(days.count))
      let customer = numbers.next() % 4
      text += "2026-09-\(day),t\(numbers.next() % 2),sent,\(customer == 0 ? "" : "k\(customer)")\n"
    }
    return text
  }

  @Test func `periods and days stand to each other as the definition says`() throws {
    var numbers = SplitMix64(state: 3)
    var seen: Set<String> = []
    for _ in 0..<20 {
      let (one, other) = (try batch(visits(&numbers)), try batch(visits(&numbers)))
      let times = [one, other].map { SubjectTimes($0, onlySpans: false, within: nil) }
      let (earlier, later) = (Plain(one), Plain(other))
      #expect(times[0].rows.count == earlier.subjects.count)
      for (row, subject) in zip(times[0].rows, earlier.subjects) {
        let wanted = later.relation(subject.key, subject.subject, in: earlier)
        #expect(times[1].relation(of: row, in: times[0], onlySpans: false) == wanted)
        seen.insert("\(wanted)")
      }
    }
    #expect(seen.count == 4)
  }

  @Test func `only the days of the other file matter where nothing lasts for days`() throws {
    var numbers = SplitMix64(state: 9)
    for _ in 0..<20 {
      let one = try batch(touches(&numbers, days: 10...20))
      let other = try batch(touches(&numbers, days: 17...26))
      let (earlier, later) = (Plain(one), Plain(other))
      func seconds(_ times: SubjectTimes) throws -> ClosedRange<Int> {
        try #require(times.seconds)
      }
      let all = [one, other].map { SubjectTimes($0, onlySpans: false, within: nil) }
      let some = [
        SubjectTimes(one, onlySpans: false, within: [try seconds(all[1])]),
        SubjectTimes(other, onlySpans: false, within: [try seconds(all[0])]),
      ]
      #expect(some.map(\.seconds) == all.map(\.seconds))
      let shared = try seconds(all[1])
      let met = earlier.subjects.filter { shared.overlaps($0.subject.seconds) }
      #expect(some[0].rows.map(\.line) == met.map(\.line))
      for (row, subject) in zip(some[0].rows, met) {
        let wanted = later.relation(subject.key, subject.subject, in: earlier)
        #expect(some[1].relation(of: row, in: some[0], onlySpans: false) == wanted)
      }
    }
  }
}
