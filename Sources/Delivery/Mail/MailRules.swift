/// How messages go out.
package struct MailRules: Sendable {
  /// What is done with a message that may have arrived already.
  package enum Doubt: String, Sendable, CaseIterable {
    /// Send it again with the same id: twice is better than never.
    case resend
    /// Leave it until somebody says so.
    case hold
  }

  /// The way out; `nil` = no mail.
  package let transport: (any MailTransport)?
  /// Larger messages become light ones.
  package let mostBytes: Int
  /// What is done in doubt.
  package let doubt: Doubt

  /// Rules for messages.
  package init(transport: (any MailTransport)?, mostBytes: Int, doubt: Doubt) {
    self.transport = transport
    self.mostBytes = mostBytes
    self.doubt = doubt
  }

  /// Seconds before the second and the third attempt of a run.
  static let waits = [30, 120]

  /// After this many seconds an undelivered message is given up.
  static let longestTrial = 10 * 86_400
}
