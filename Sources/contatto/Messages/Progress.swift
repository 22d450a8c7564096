import Glibc

/// What is being done, for somebody who sits before a terminal: one line of stderr that is written
/// over and goes in the end. Nothing of it reaches a file or a mail of cron.
enum Progress {
  /// Nobody looks.
  case none
  /// Somebody looks.
  case shown

  /// Shown where stderr is a terminal that can write over a line.
  static var onTerminal: Progress {
    let terminal = unsafe getenv("TERM").map { unsafe String(cString: $0) } ?? "dumb"
    return isatty(STDERR_FILENO) == 1 && terminal != "dumb" ? .shown : .none
  }

  /// Says which stage is done.
  func show(_ stage: String) {
    guard self == .shown else { return }
    Output.error("\r\u{1B}[Kcontatto: \(Messages.escaped(stage)) done …")
  }

  /// Takes the line away.
  func clear() {
    guard self == .shown else { return }
    Output.error("\r\u{1B}[K")
  }
}
