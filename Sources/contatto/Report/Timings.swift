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

  /// A line for each stage and one for the whole, in milliseconds.
  var text: String {
    (lines + [Timings.line("all stages", from: start, to: last)]).joined()
  }

  private static func line(_ stage: String, from: Moment, to: Moment) -> String {
    let wall = Int(((to.wall - from.wall) * 1000).rounded())
    let processor = Int(((to.processor - from.processor) * 1000).rounded())
    return "contatto: timing: \(stage): \(wall) ms, \(processor) ms of processor time\n"
  }
}
