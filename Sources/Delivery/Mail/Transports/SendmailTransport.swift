/// Hands messages to the machine's own mail program, which queues, retries and signs them.
package struct SendmailTransport: MailTransport {
  private let program: String
  private let spawner: any Spawner
  private let limitSeconds: Int

  /// The program at an absolute path.
  package init(program: String, spawner: any Spawner, limitSeconds: Int) {
    self.program = program
    self.spawner = spawner
    self.limitSeconds = limitSeconds
  }

  /// One call a recipient, so that one bad address stops nobody else; the message with the line
  /// ends of this machine, as such programs expect it.
  package func send(
    _ message: [UInt8], from sender: MailAddress, to recipient: MailAddress
  ) async -> MailOutcome {
    let run = await spawner.run(
      ChildCommand(
        arguments: [program, "-i", "-f", sender.text, "--", recipient.text],
        environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"],
        input: message.filter { $0 != 0x0D }, limitSeconds: limitSeconds))
    return SendmailTransport.outcome(run)
  }

  /// What the end of the program means (OPERATIONS §7.2).
  static func outcome(_ run: ChildRun) -> MailOutcome {
    switch run.end {
    case .exited(0):
      // A program that left without reading the message cannot have queued it.
      run.hasReadAll ? MailOutcome(.sent, code: 0) : MailOutcome(.temporary, code: 0)
    case .exited(let code):
      switch code {
      case 64, 65, 67, 78: MailOutcome(.permanent, code: Int(code))
      case 77: MailOutcome(.login, code: Int(code))
      default: MailOutcome(.temporary, code: Int(code))
      }
    case .signalled(let number): MailOutcome(.temporary, code: 128 + Int(number))
    case .timedOut: MailOutcome(run.hasReadAll ? .ambiguous : .temporary, code: 0)
    case .notStarted: MailOutcome(.configuration, code: 0)
    }
  }
}
