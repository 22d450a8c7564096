/// What one pattern reads in one cell; equal readings agree.
struct DateReading: Hashable, Sendable {
  /// Days since 1970; `nil` for a clock time without a day.
  var day: Int?
  /// Seconds since midnight; `nil` without a clock time.
  var second: Int?
  /// Seconds east of UTC, where the cell says so.
  var offset: Int?
}
