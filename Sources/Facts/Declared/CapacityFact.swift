/// How many customers a touchpoint can serve (METHOD §4.4).
package struct CapacityFact: Sendable {
  /// Index into the register's touchpoints.
  package var touchpoint: Int
  /// ISO weekday, 1 Monday to 7 Sunday; `nil` for all.
  package var weekday: Int?
  /// Hour of the day from 0 to 23; `nil` for all.
  package var hour: Int?
  /// How many serve at once.
  package var servers: Int
  /// How many customers one of them serves in an hour, above zero.
  package var ratePerHour: Double
  /// Index into `FactTable.stores`; `nil` for all.
  package var store: Int?
}
