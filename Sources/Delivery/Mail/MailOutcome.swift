/// What an attempt gave: its class, and the code of the server or program.
package struct MailOutcome: Equatable, Sendable {
  /// How it ended.
  package let outcome: MailClass
  /// The reply or exit code; 0 where there was none.
  package let code: Int

  /// An outcome.
  package init(_ outcome: MailClass, code: Int) {
    self.outcome = outcome
    self.code = code
  }
}
