/// Leaves messages in the outbox, where the operator's own program finds them.
package struct FileTransport: MailTransport {
  /// A transport that sends nothing.
  package init() {}

  /// The message is on the disk already.
  package func send(
    _ message: [UInt8], from sender: MailAddress, to recipient: MailAddress
  ) async -> MailOutcome { MailOutcome(.sent, code: 0) }
}
