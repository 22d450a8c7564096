/// How many customers a touchpoint can serve: tills, counters, lines (METHOD §4.4).
package struct ServiceCapacity: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// The id in the register of touchpoints.
  package var touchpoint: Symbol
  /// How many serve at once.
  package var servers: Int
  /// How many customers one of them serves in an hour, above zero.
  package var ratePerHour: PlainNumber
  /// The day of the week; `nil` for all.
  package var weekday: Weekday?
  /// The hour of the day from 0 to 23; `nil` for all.
  @Packed package var hour: Int64?
  /// The shop; `nil` for all.
  @Packed package var store: Symbol?

  /// A capacity at all hours of all days.
  package init(place: Place, touchpoint: Symbol, servers: Int, ratePerHour: PlainNumber) {
    self.place = place
    self.touchpoint = touchpoint
    self.servers = servers
    self.ratePerHour = ratePerHour
  }
}
