import Glibc

/// How long the stages of a run took, for `--timings`; tells of each as it ends.
struct Timings {
  private struct Moment {
    var wall: Double
    var processor: Double

    /// The clock that never goes back, and the time all processors spent on this program.
    static var now: Moment {
      Moment(wall: seconds(CLOCK_MONOTONIC), processor: seconds(CLOCK_PROCESS_CPUTIME_ID))
    }

    private static func seconds(_ clock: clockid_t) -> Double {
      var time = timespec()
      unsafe clock_gettime(clock, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
  }

  /// Who is told.
  let progress: Progress
  private let start = Moment.now
  private var last = Moment.now
  private var lines: [String] = []

  /// The clock starts now.
  init(progress: Progress) { self.progress = progress }

  /// Ends a stage: everything since the stage before.
  mutating func end(_ stage: String) {
    let now = Moment.now
    lines.append(Timings.line(stage, from: last, to: now))
    last = now
    progress.show(stage)
  }

  /// A line for each stage, one for the whole and one for memory and processors, on average.
  var text: String {
    let all = Timings.line("all stages", from: start, to: last)
    let (wall, busy) = (last.wall - start.wall, last.processor - start.processor)
    let tenths = Int((10 * busy / max(wall, 0.001)).rounded())
    return (lines + [all]).joined()
      + "contatto: timing: \(Timings.peakMemory), \(tenths / 10).\(tenths % 10) processors\n"
  }

  /// The most memory this program has held at a time, in words.
  static var peakMemory: String {
    var use = rusage()
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &use)
    return "peak memory \(ByteSize(bytes: use.ru_maxrss * 1024).text)"
  }

  private static func line(_ stage: String, from: Moment, to: Moment) -> String {
    let wall = Int(((to.wall - from.wall) * 1000).rounded())
    let processor = Int(((to.processor - from.processor) * 1000).rounded())
    return "contatto: timing: \(stage): \(wall) ms, \(processor) ms of processor time\n"
  }
}
