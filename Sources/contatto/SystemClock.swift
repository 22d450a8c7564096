import Glibc
import Measures

/// The wall clock: it decides which month is due and nothing else.
enum SystemClock {
  /// Seconds since 1970-01-01T00:00Z.
  static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }

  /// The business day at `instant`, whose first hours may belong to the day before.
  static func businessDay(at instant: Int, zone: ZoneTable, dayStartsMinutes: Int) -> Day {
    zone.wallClock(at: instant - dayStartsMinutes * 60).day
  }
}
