package import Measures

/// What the owner plans for a measure in a month.
package struct PlanFact: Sendable {
  /// The month.
  package var month: Month
  /// The measure, in the words of the file.
  package var measure: String
  /// The planned value, in the unit of the measure.
  package var value: Double
  /// Index into the register's channels; `nil` for the whole business.
  package var channel: Int?
  /// Index into `FactTable.stores`; `nil` for all.
  package var store: Int?
}
