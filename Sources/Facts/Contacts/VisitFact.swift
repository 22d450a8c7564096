package import Measures

/// Visits, sessions or calls counted over a span of days.
package struct VisitFact: Sendable {
  /// Index into the register's touchpoints.
  package var touchpoint: Int
  /// First day.
  package var from: Day
  /// Last day.
  package var to: Day
  /// How many came.
  package var visits: Int64
  /// How many of them did something, if known.
  package var engaged: Int64?
  /// How many could have been served, if known.
  package var capacity: Int64?
  /// Index into `FactTable.stores`, if it names a shop.
  package var store: Int?
}
