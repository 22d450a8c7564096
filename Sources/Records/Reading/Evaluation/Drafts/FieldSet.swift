/// A set of fields in one number.
struct FieldSet {
  private var bits: UInt128 = 0

  /// No field.
  init() {}

  /// Some fields.
  init(_ fields: [Field]) {
    for field in fields { insert(field) }
  }

  /// True if no field is in the set.
  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ field: Field) { bits |= FieldSet.bit(field) }

  func contains(_ field: Field) -> Bool { bits & FieldSet.bit(field) != 0 }

  /// True if all fields of the other set are in this one.
  func isSuperset(of other: FieldSet) -> Bool { other.bits & ~bits == 0 }

  /// True if no field is in both sets.
  func isDisjoint(with other: FieldSet) -> Bool { bits & other.bits == 0 }

  private static func bit(_ field: Field) -> UInt128 { 1 &<< UInt128(field.rawValue) }
}
