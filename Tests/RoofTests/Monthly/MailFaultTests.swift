import Foundation
import TestServers
import Testing

@testable import contatto

/// A mail server that misbehaves in the first run and is well in the next: everybody has the
/// report once, and the published site never knows of it (OPERATIONS §5, §7.3).
struct MailFaultTests {
  /// What the server does, the exit code of the run that meets it, and how many copies of the
  /// same message may arrive at most.
  struct Fault: CustomTestStringConvertible, Sendable {
    let mode: String
    let status: Int32
    var doubt = "resend"
    var copies = 1
    /// Whether the next run delivers to everybody.
    var isMended = true

    /// Whether only the end of the wait tells that something is wrong.
    var isSilent: Bool { mode.hasPrefix("silent") || mode.hasPrefix("hang") }

    var testDescription: String { "\(mode), \(doubt)" }
  }

  static let faults = [
    // Temporary: three attempts for each of two recipients, then the next run.
    Fault(mode: "451:6", status: 75), Fault(mode: "421:6", status: 75),
    Fault(mode: "silent:6", status: 75), Fault(mode: "data452:6", status: 75),
    // Mended within the run.
    Fault(mode: "451:2", status: 0), Fault(mode: "552:1", status: 0),
    // Final: nobody tries again by himself.
    Fault(mode: "550:2", status: 69, isMended: false),
    Fault(mode: "data554:2", status: 69, isMended: false),
    // In doubt: again with the same id, or held.
    Fault(mode: "drop:1", status: 0, copies: 2), Fault(mode: "lose:1", status: 0),
    Fault(mode: "hang:1", status: 0, copies: 2),
    Fault(mode: "drop:2", status: 75, doubt: "hold"),
    Fault(mode: "lose:2", status: 75, doubt: "hold", isMended: false),
    Fault(mode: "hang:2", status: 75, doubt: "hold"),
  ]

  @Test(arguments: Effort.some(of: faults, sample: 7))
  func `nobody is mailed twice and the next run takes it up`(fault: Fault) throws {
    let mailbox = try TemporaryFolder()
    guard let server = try PythonServer.start("mailserver.py", fault.mode, mailbox.path) else {
      return
    }
    let shop = try MonthlyShop(
      mail: MonthlyShop.serverMail(
        port: server.port, more: "security = \"none\"\nambiguous = \"\(fault.doubt)\"",
        seconds: fault.isSilent ? 2 : 30))
    let first = try shop.run()
    #expect(first.status == fault.status, "\(first.errors)")
    #expect(shop.isComplete)
    let release = shop.release
    let second = try shop.run()
    let isHeld = fault.doubt == "hold"
    #expect(second.status == (isHeld ? 75 : 0), "\(second.errors)")
    #expect(shop.release == release && shop.ledger("published").count == 1)

    let mails = try ReceivedMail.all(in: mailbox.path)
    let byRecipient = Dictionary(grouping: mails, by: \.envelope.to)
    for (recipient, copies) in byRecipient {
      #expect(copies.count <= fault.copies, "\(recipient)")
      #expect(Set(copies.map(\.id)).count == 1 && Set(copies.map(\.digest)).count == 1)
    }
    #expect(mails.allSatisfy { $0.defects.isEmpty })
    #expect(byRecipient.count == (fault.isMended ? 2 : 0))
  }

  @Test func `one bad address stops nobody else, and send tries it again when asked`() throws {
    let mailbox = try TemporaryFolder()
    guard let server = try PythonServer.start("mailserver.py", "ok", mailbox.path) else { return }
    let shop = try MonthlyShop(
      mail: MonthlyShop.serverMail(port: server.port),
      more: "[[recipient]]\naddress = \"nobody@example.com\"")
    let run = try shop.run()
    #expect(run.status == 69, "\(run.errors)")
    #expect(!run.errors.contains("nobody@example.com"))
    #expect(try ReceivedMail.all(in: mailbox.path).count == 2)
    #expect(try shop.run().status == 0)
    let again = try shop.run("--month", "2026-10", command: "send")
    #expect(again.status == 0, "\(again.errors)")
    let all = try shop.run("--month", "2026-10", "--resend", command: "send")
    #expect(all.status == 69, "\(all.errors)")
    let mails = try ReceivedMail.all(in: mailbox.path)
    #expect(mails.count == 4 && Set(mails.map(\.id)).count == 2)
  }
}
