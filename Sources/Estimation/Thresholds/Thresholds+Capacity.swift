extension Thresholds {
  /// When servers are called too many or too few (METHOD §4.4).
  package struct Capacity: Hashable, Sendable {
    /// A server busy less than this share of the time is idle …
    package var idleBelow: Double
    /// … and servers are too many if that is so in this share of open hours.
    package var idleHours: Double
    /// A server busy more than this share of the time is overloaded …
    package var busyAbove: Double
    /// … and servers are too few if that is so in this share of open hours.
    package var busyHours: Double

    /// The limits of METHOD §4.4.
    package static let method = Capacity(
      idleBelow: 0.5, idleHours: 0.8, busyAbove: 0.85, busyHours: 0.2)
  }
}
