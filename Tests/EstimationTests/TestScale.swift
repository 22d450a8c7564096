import Glibc
import Testing

/// How much a test does: all of it in release builds, a part in debug builds, which are some
/// fifty times slower.
enum TestScale {
  #if DEBUG
    static let isRelease = false
  #else
    static let isRelease = true
  #endif

  /// What a benchmark says where it is skipped.
  static let debugSkip: Comment = "benchmarks run in release builds: swift test -c release"

  /// CPU seconds of this thread.
  static var threadSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// CPU seconds of one call on this thread.
  static func seconds(of body: () throws -> Void) rethrows -> Double {
    let start = threadSeconds
    try body()
    return threadSeconds - start
  }
}
