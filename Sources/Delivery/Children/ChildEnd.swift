/// How a program that was started ended.
package enum ChildEnd: Equatable, Sendable {
  /// By itself, with that code.
  case exited(Int32)
  /// By a signal.
  case signalled(Int32)
  /// It was ended because it took too long.
  case timedOut
  /// It could not be started.
  case notStarted
}
