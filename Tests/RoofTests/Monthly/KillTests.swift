import Foundation
import TestServers
import Testing

@testable import contatto

/// Runs that are killed on a real disk (OPERATIONS §12.4).
struct KillTests {
  @Test func `a run that is killed at any moment is taken up by the next one`() throws {
    let mailbox = try TemporaryFolder()
    guard let server = try PythonServer.start("mailserver.py", "ok", mailbox.path) else { return }
    let start = try MonthlyShop.withSeptember(mail: Self.mail(server.port))
    let (aftermath, seconds) = try Aftermath.learned(from: start)
    var coins = SystemRandomNumberGenerator()
    let count = Effort.count(sample: 3, whole: 200)
    for number in 0..<count {
      // The beginning only reads; most of the trials hit the part that writes and mails.
      let low = number % 4 == 0 ? 0 : 0.6
      let moment = seconds * Double.random(in: low...1.05, using: &coins)
      try Self.trial(start, aftermath, mailbox) { shop in
        let process = try BuiltProgram.started(["run", "--month", "2026-10"], in: shop.path)
        Thread.sleep(forTimeInterval: moment)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return "killed after \(moment) s"
      }
    }
    print("faults tried (killed at random moments): \(count); nothing was lost or mailed twice")
  }

  /// The calls after which the disk, a name or another machine is not what it was before.
  static let calls = ["fsync", "rename", "mkdir", "link", "symlink", "unlink", "sendto", "write"]

  @Test func `a run that is killed at any call that writes is taken up by the next one`() throws {
    let probe = try BuiltProgram.run(
      in: "/", shell: "strace -f -o /dev/null true && command -v strace")
    guard probe.status == 0 else { return print("skipped: strace is absent or not allowed") }
    let mailbox = try TemporaryFolder()
    guard let server = try PythonServer.start("mailserver.py", "ok", mailbox.path) else { return }
    let start = try MonthlyShop.withSeptember(mail: Self.mail(server.port))
    let (aftermath, _) = try Aftermath.learned(from: start)
    let places = Effort.some(of: try Self.places(start), sample: 4)
    var killed = 0
    for (call, number) in places {
      try Self.trial(start, aftermath, mailbox) { shop in
        let run = try BuiltProgram.run(
          in: shop.path,
          shell: """
            strace -f -o /dev/null -e trace=\(call) \
              -e inject=\(call):signal=KILL:when=\(number) $CONTATTO run --month 2026-10
            """)
        killed += run.status == 0 ? 0 : 1
        return "killed at \(call) \(number)"
      }
    }
    print("faults tried (killed at calls): \(killed); nothing was lost or mailed twice")
    // Which thread makes a call may change from run to run, so that a few numbers are not reached.
    #expect(killed * 10 >= places.count * 7)
  }

  /// Calls of a run that are worth dying at: up to the most of a name that one thread makes,
  /// because that is how strace counts.
  private static func places(_ start: MonthlyShop) throws -> [(call: String, number: Int)] {
    let shop = try start.copied()
    let run = try BuiltProgram.run(
      in: shop.path,
      shell: """
        strace -f -o calls -e trace=\(calls.joined(separator: ",")) \
          $CONTATTO run --month 2026-10 && sed -nE 's/^([0-9]+) +([a-z]+)\\(.*/\\2 \\1/p' calls \
          | sort | uniq -c | sort -k2,2 -k1,1nr | awk '$2 != last { print $2, $1; last = $2 }'
        """)
    let places = run.output.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ").map(String.init)
      let most = words.count == 2 ? Int(words[1]) ?? 0 : 0
      return most > 0 ? (1...most).map { (words[0], $0) } : []
    }
    #expect(places.count > 50, "\(run)")
    return places
  }

  /// One broken run in a fresh copy, and the next one.
  private static func trial(
    _ start: MonthlyShop, _ aftermath: Aftermath, _ mailbox: TemporaryFolder,
    harm: (MonthlyShop) throws -> Comment
  ) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: mailbox.path) {
      try FileManager.default.removeItem(atPath: "\(mailbox.path)/\(name)")
    }
    let shop = try start.copied()
    let note = try harm(shop)
    aftermath.checkBroken(shop, note)
    try aftermath.checkMended(shop, mailbox: mailbox.path, note)
  }

  private static func mail(_ port: Int) -> String {
    MonthlyShop.serverMail(port: port, more: "security = \"none\"\nambiguous = \"hold\"")
  }
}
