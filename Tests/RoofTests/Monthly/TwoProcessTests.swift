import Foundation
import Testing

@testable import contatto

/// Two runs at once, and a run whose holder of the lock is dead (OPERATIONS §12.2).
struct TwoProcessTests {
  @Test func `of two runs at once one does the work and the other comes back later`() throws {
    let start = try MonthlyShop.withSeptember()
    let (aftermath, _) = try Aftermath.learned(from: start)
    let rounds = Effort.count(sample: 2, whole: 25)
    for round in 0..<rounds {
      let shop = try start.copied()
      let both = try BuiltProgram.run(
        in: shop.path,
        shell: """
          $CONTATTO run --month 2026-10 & first=$!
          $CONTATTO run --month 2026-10; second=$?
          wait $first; echo $? $second
          """)
      let codes = both.output.split { " \n".contains($0) }.map(String.init).sorted()
      #expect([["0", "75"], ["0", "0"]].contains(codes), "\(both)")
      if codes == ["0", "75"] { #expect(both.errors.hasSuffix("another run is at work\n")) }
      try aftermath.checkMended(shop, mailbox: nil, "round \(round)")
      #expect(shop.ledger("mail_result").count == 2)
    }
    print("faults tried (two processes at once): \(rounds); nothing was lost or mailed twice")
  }

  @Test func `the lock goes with its holder, though a program of the operator's lives on`() throws {
    let shop = try MonthlyShop()
    try shop.configure(
      mail: MonthlyShop.fileMail,
      more: """
        [hooks]
        on_published = ["/bin/sh", "-c", "test -e '\(shop.path)/go-on' || exec sleep 20"]
        """)
    let holder = try BuiltProgram.started(["run", "--month", "2026-10"], in: shop.path)
    // Two minutes at most, also on a machine that does much else.
    for _ in 0..<6000 where shop.ledger("published").isEmpty {
      Thread.sleep(forTimeInterval: 0.02)
    }
    #expect(shop.ledger("published").count == 1)
    let busy = try shop.run()
    #expect(busy.status == 75 && busy.errors.contains("another run is at work"))
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    try shop.folder.write("go-on", "")
    let next = try shop.run()
    #expect(next.status == 0, "\(next.errors)")
    #expect(shop.ledger("published").count == 1 && shop.ledger("mail_result").count == 2)
  }
}
