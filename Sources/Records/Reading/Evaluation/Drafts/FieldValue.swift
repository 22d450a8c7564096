import Measures

/// The value of one field before it enters a record.
///
/// Only plain bits, so that a copy counts no reference: texts and lists lie in the draft.
enum FieldValue {
  /// A place among the texts of the draft.
  case text(Range<Int>)
  /// The position in the closed list of the field.
  case word(Int)
  /// Minor units of the row's currency.
  case amount(Int64)
  case count(Int64)
  case currency(Currency)
  case number(PlainNumber)
  case stamp(Stamp, isApproximate: Bool)
  case flag(Bool)
  /// What the pseudonym is made of, among the texts of the draft; never kept.
  case person(Range<Int>)
  /// The draft's counts.
  case counts
  /// The draft's scores of parts.
  case parts
  case period(ClosedRange<Day>)
}
