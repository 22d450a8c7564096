package import Measures

/// Something the owner wants to see on the time axis.
package struct EventFact: Sendable {
  /// First and last day.
  package var days: ClosedRange<Day>
  /// What happened.
  package var label: String
  /// Index into `FactTable.stores`; `nil` for all.
  package var store: Int?
}
