import Glibc

/// The time limit of a whole run.
///
/// A run may be ended at any point without harm, so that this simply ends the process; the kernel
/// frees its lock, and the next run takes up the work.
enum Watchdog {
  /// Ends the process after that time with the code for "try later".
  static func start(seconds: Int) {
    Task.detached {
      try? await Task.sleep(for: .seconds(seconds))
      let complaint = Complaint(
        status: .temporary, sentence: "took longer than \(seconds) seconds and was ended",
        hint: "--timeout allows more")
      Output.error(Messages.lines(of: complaint))
      _exit(ExitReason.temporary.rawValue)
    }
  }
}
