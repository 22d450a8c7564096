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
  /// Seconds before the second attempt of a run, the third and so on.
  package let waits: [Int]

  /// Rules for messages.
  package init(transport: (any MailTransport)?, mostBytes: Int, doubt: Doubt, waits: [Int]) {
    self.transport = transport
    self.mostBytes = mostBytes
    self.doubt = doubt
    self.waits = waits
  }

  /// The waits where nobody says otherwise.
  package static let usualWaits = [30, 120]

  /// After this many seconds an undelivered message is given up.
  static let longestTrial = 10 * 86_400
}
