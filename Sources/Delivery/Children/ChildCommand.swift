/// A program to start: never through a shell, with nothing of our own environment.
package struct ChildCommand: Equatable, Sendable {
  /// The program as an absolute path, then what it is told.
  package let arguments: [String]
  /// Its whole environment.
  package let environment: [String: String]
  /// What it may read; `nil` = nothing.
  package let input: [UInt8]?
  /// After how long it is ended.
  package let limitSeconds: Int
  /// How much of what it prints is wanted, from the beginning, apart from its errors; `nil` = the
  /// end of both together is enough.
  package var wantedOutputBytes: Int?
  /// Who ends it should this process die first; `nil` = nobody.
  package var caretaker: Caretaker?

  /// A command.
  package init(
    arguments: [String], environment: [String: String], input: [UInt8]?, limitSeconds: Int
  ) {
    self.arguments = arguments
    self.environment = environment
    self.input = input
    self.limitSeconds = limitSeconds
  }
}
