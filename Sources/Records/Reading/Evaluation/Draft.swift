import Measures

/// A record of one row before it is certain that the row gives any.
struct Draft {
  let kind: RecordKind
  /// The position of the block in the profile.
  let block: Int
  private(set) var values: [(field: Field, value: FieldValue)] = []
  var currency: (currency: Currency, quality: CurrencyQuality)?
  /// An answer as a number, where it is one.
  var answerNumber: PlainNumber?

  /// An empty draft with room for `capacity` fields.
  init(kind: RecordKind, block: Int, capacity: Int) {
    self.kind = kind
    self.block = block
    values.reserveCapacity(capacity)
  }

  mutating func set(_ field: Field, _ value: FieldValue) { values.append((field, value)) }

  subscript(_ field: Field) -> FieldValue? {
    for index in values.indices where values[index].field == field { return values[index].value }
    return nil
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
