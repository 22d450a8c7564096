/// A way for messages to leave this machine.
package protocol MailTransport: Sendable {
  /// Hands one message over for one recipient.
  func send(_ message: [UInt8], from sender: MailAddress, to recipient: MailAddress) async
    -> MailOutcome
}
