/// Starts other programs; tests replace it.
package protocol Spawner: Sendable {
  /// Runs a program to its end, or to the end of its time.
  func run(_ command: ChildCommand) async -> ChildRun
}
