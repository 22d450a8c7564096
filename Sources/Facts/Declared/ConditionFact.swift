package import Measures

/// What moves sales beside marketing, as the owner measured it: the weather, passers-by, promotions
/// of others.
package struct ConditionFact: Sendable {
  /// First and last day.
  package var days: ClosedRange<Day>
  /// What was measured.
  package var label: String
  /// How much of it there was on each of the days.
  package var value: Double
  /// True if it stands for demand itself.
  package var isDemand: Bool
  /// Index into `FactTable.stores`; `nil` for all.
  package var store: Int?
}
