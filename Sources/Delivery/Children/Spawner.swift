/// Starts other programs; tests replace it.
package protocol Spawner: Sendable {
  /// Runs a program to its end, or to the end of its time.
  func run(_ command: ChildCommand) async -> ChildRun

  /// Runs `body`. Should this process die before it is done, whatever the reason, the programs that
  /// were given the caretaker are ended, and `folder` is removed.
  func guarding<Value, Failure: Error>(
    _ folder: String, _ body: (Caretaker?) async throws(Failure) -> Value
  ) async throws(Failure) -> Value
}

extension Spawner {
  /// Without a caretaker.
  package func guarding<Value, Failure: Error>(
    _ folder: String, _ body: (Caretaker?) async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    try await body(nil)
  }
}
