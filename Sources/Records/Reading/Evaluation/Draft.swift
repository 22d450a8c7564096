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

  init(kind: RecordKind, block: Int) {
    self.kind = kind
    self.block = block
  }

  mutating func set(_ field: Field, _ value: FieldValue) { values.append((field, value)) }

  subscript(_ field: Field) -> FieldValue? {
    for index in values.indices where values[index].field == field { return values[index].value }
    return nil
  }

  /// The number in a field; `nil` without one.
  func number(_ field: Field) -> PlainNumber? {
    if case .number(let number)? = self[field] { number } else { nil }
  }
}
