import Measures

/// The value of one field before it enters a record.
enum FieldValue {
  case text(ArraySlice<UInt8>)
  /// The position in the closed list of the field.
  case word(Int)
  /// Minor units of the row's currency.
  case amount(Int64)
  case count(Int64)
  case currency(Currency)
  case number(PlainNumber)
  case stamp(Stamp, isApproximate: Bool)
  case flag(Bool)
  /// What the pseudonym is made of; never kept.
  case person([UInt8])
  case counts([TouchAggregate.Count])
  case parts([(name: String, score: PlainNumber)])
  case period(ClosedRange<Day>)
}
