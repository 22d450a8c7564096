import Measures

/// What a record tells about and when, so that two files are seen to tell of the same.
///
/// Amounts and counts are no part of it: they may change between two exports of the same days.
struct RecordSubject {
  private let kind: RecordKind
  private let words: Words
  /// First and last second, on a clock that starts with day 0.
  let seconds: ClosedRange<Int>
  /// The amount or number that the record tells.
  let value: Int64

  /// True if the record is about several days.
  var isSpan: Bool { seconds.upperBound - seconds.lowerBound >= 86_400 }

  /// Something at a time.
  init(_ kind: RecordKind, _ at: Stamp, _ words: Words, value: Int64) {
    let start = at.day.number * 86_400 + (at.secondOfDay ?? 0)
    seconds = start...start
    (self.kind, self.words, self.value) = (kind, words, value)
  }

  /// Something over days.
  init(_ kind: RecordKind, _ from: Day, _ to: Day, _ words: Words, value: Int64) {
    // A single day is the point of its midnight, like the stamp of a day.
    let start = from.number * 86_400
    seconds = start...(from == to ? start : to.number * 86_400 + 86_399)
    (self.kind, self.words, self.value) = (kind, words, value)
  }

  /// The words that name a subject.
  struct Words {
    var symbols: [Symbol?]
    var person: Person?
    /// A word or number of a closed list.
    var word: String?
  }

  /// Writes the words that name the subject as one text; `batch` is that of the record.
  func write(in batch: borrowing RecordBatch, to key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    key += kind.rawValue.utf8
    for symbol in words.symbols {
      key.append(0x1F)
      if let symbol { key += batch.symbols.bytes(symbol) }
    }
    key.append(0x1F)
    if let person = words.person { batch.persons[person].write(to: &key) }
    key.append(0x1F)
    if let word = words.word { key += word.utf8 }
  }
}
