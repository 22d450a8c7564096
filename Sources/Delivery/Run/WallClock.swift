/// The clock on the wall; tests replace it.
package protocol WallClock: Sendable {
  /// Seconds since 1970-01-01T00:00Z.
  var now: Int { get }
  /// Waits.
  func wait(seconds: Int) async
}
