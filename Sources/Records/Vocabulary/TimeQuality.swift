/// How well the time of a record is known.
package enum TimeQuality: String, Sendable, CaseIterable {
  /// The clock is known.
  case exact
  /// The day is known.
  case day
  /// Only a range of days is known; it is never spread over days silently.
  case period
  /// The source has no time of its own for this event and lends one.
  case approximate
}
