import Measures

/// A record of one row before it is certain that the row gives any.
///
/// Rows use the same drafts again and again, so that a record costs no memory but its own.
struct Draft {
  private(set) var kind = RecordKind.touch
  /// The position of the block in the profile.
  private(set) var block = 0
  /// The fields that have a value.
  private(set) var fields = FieldSet()
  /// The values of this record and behind them what records before have left.
  private var values: [(field: Field, value: FieldValue)] = []
  private var count = 0
  /// The texts of all fields.
  private(set) var texts: [UInt8] = []
  /// Contacts by kind.
  var counts: [TouchAggregate.Count] = []
  /// Scores of parts.
  var parts: [(name: String, score: PlainNumber)] = []
  var currency: (currency: Currency, quality: CurrencyQuality)?
  /// An answer as a number, where it is one.
  var answerNumber: PlainNumber?

  /// Forgets the record before and begins one of a block.
  mutating func begin(_ kind: RecordKind, block: Int) {
    self.kind = kind
    self.block = block
    fields = FieldSet()
    count = 0
    texts.removeAll(keepingCapacity: true)
    if !counts.isEmpty { counts = [] }
    if !parts.isEmpty { parts = [] }
    (currency, answerNumber) = (nil, nil)
  }

  /// Gives a field its value; the first one stays.
  mutating func set(_ field: Field, _ value: FieldValue) {
    fields.insert(field)
    if count == values.count {
      values.append((field, value))
    } else {
      values[count] = (field, value)
    }
    count += 1
  }

  /// Gives a field a text.
  mutating func set(_ field: Field, text: ArraySlice<UInt8>) { set(field, .text(keep(text))) }

  /// Gives a field what another draft has there, if it has anything; not for lists.
  mutating func set(_ field: Field, from other: Draft) {
    switch other[field] {
    case nil: break
    case .text(let place)?: set(field, .text(keep(other.texts[place])))
    case .person(let place)?: set(field, .person(keep(other.texts[place])))
    case let value?: set(field, value)
    }
  }

  /// Keeps a text for a field and says where.
  mutating func keep(_ text: Span<UInt8>) -> Range<Int> {
    let start = texts.count
    unsafe text.withUnsafeBufferPointer { unsafe texts.append(contentsOf: $0) }
    return start..<texts.count
  }

  /// Keeps a text for a field and says where.
  mutating func keep(_ text: ArraySlice<UInt8>) -> Range<Int> {
    let start = texts.count
    texts.append(contentsOf: text)
    return start..<texts.count
  }

  /// Keeps what the pseudonym of a cell is made of and says where.
  mutating func keep(
    person cell: ArraySlice<UInt8>, _ kind: CustomerTool.Kind, idPrefix: ArraySlice<UInt8>
  ) -> Range<Int> {
    let start = texts.count
    CustomerTool.write(cell, kind, idPrefix: idPrefix, to: &texts)
    return start..<texts.count
  }

  subscript(_ field: Field) -> FieldValue? {
    // Most fields that a record asks for are in no column of its file.
    guard fields.contains(field) else { return nil }
    for index in 0..<count where values[index].field == field { return values[index].value }
    return nil
  }

  /// The text in a field; `nil` without one.
  func text(_ field: Field) -> ArraySlice<UInt8>? {
    if case .text(let place)? = self[field] { texts[place] } else { nil }
  }

  /// What the pseudonym in a field is made of; `nil` for nobody.
  func person(_ field: Field) -> ArraySlice<UInt8>? {
    if case .person(let place)? = self[field] { texts[place] } else { nil }
  }

  /// The time in a field; `nil` without one.
  func stamp(_ field: Field) -> (stamp: Stamp, isApproximate: Bool)? {
    guard case .stamp(let stamp, let isApproximate)? = self[field] else { return nil }
    return (stamp, isApproximate)
  }

  /// The days that the record is about; `nil` without any.
  var period: ClosedRange<Day>? {
    guard case .period(let days)? = self[.period] else { return nil }
    return days
  }

  /// The minor units in a field; `nil` without any.
  func amount(_ field: Field) -> Int64? {
    guard case .amount(let minor)? = self[field] else { return nil }
    return minor
  }

  /// The number in a field; `nil` without one.
  func number(_ field: Field) -> PlainNumber? {
    if case .number(let number)? = self[field] { number } else { nil }
  }
}
