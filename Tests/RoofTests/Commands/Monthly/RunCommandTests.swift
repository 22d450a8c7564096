import Foundation
import Testing

@testable import contatto

/// What an operator sees of `contatto run` and `contatto publish` (OPERATIONS §1, §2, §4.2).
struct RunCommandTests {
  @Test func `a run is silent, and the next one has nothing to do`() throws {
    let shop = try MonthlyShop()
    for _ in 0..<2 {
      let run = try shop.run()
      #expect(run.status == 0 && run.output == "" && run.errors == "", "\(run)")
    }
    #expect(shop.isComplete && shop.ledger("published").count == 1)
    let told = try shop.run("--verbose")
    #expect(told.errors.hasSuffix("contatto: nothing is due\n"), "\(told.errors)")
    let both = try shop.run("-v", "-q")
    #expect(both.status == 64)
  }

  @Test func `only a terminal is shown how far a run has come`() throws {
    let shop = try MonthlyShop()
    let seen = try BuiltProgram.run(
      in: shop.path, shell: "script -qec \"$CONTATTO run --month 2026-10\" /dev/null </dev/null",
      environment: ["TERM": "xterm"])
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
      return print("skipped: there is no program that makes a terminal (script)")
    }
    #expect(seen.status == 0 && seen.output.contains("contatto: reading done …"), "\(seen)")
    #expect(seen.output.hasSuffix("\r\u{1B}[K"))
    let quiet = try MonthlyShop()
    let silent = try BuiltProgram.run(
      in: quiet.path,
      shell: "script -qec \"$CONTATTO run -q --month 2026-10\" /dev/null </dev/null",
      environment: ["TERM": "xterm"])
    #expect(silent.status == 0 && silent.output == "", "\(silent)")
  }

  @Test func `a dry run writes nothing and says what it would do`() throws {
    let shop = try MonthlyShop()
    let run = try shop.run("--dry-run")
    #expect(run.status == 0 && run.output.hasPrefix("would publish 2026-10 revision 1: "))
    for name in ["site", "state"] {
      #expect(!FileManager.default.fileExists(atPath: "\(shop.path)/\(name)"))
    }
    #expect(try shop.run().status == 0)
    #expect(try shop.run("--dry-run").output == "nothing is due\n")
  }

  @Test func `months are caught up oldest first, and one mail tells of them`() throws {
    guard SameBytesTests.hasFaketime else { return print("skipped: faketime is not installed") }
    let shop = try MonthlyShop()
    let run = try BuiltProgram.run(
      in: shop.path,
      shell: "faketime '2026-11-03 09:00:00' $CONTATTO run --catch-up --max-months 3 -v")
    #expect(run.status == 0, "\(run.errors)")
    let months = shop.ledger("published").map {
      $0.components(separatedBy: "\"month\":\"")[1].prefix(7)
    }
    #expect(months == ["2026-08", "2026-09", "2026-10"])
    #expect(shop.ledger("mail_result").count == 2)
    #expect(shop.ledger("mail_result").allSatisfy { $0.contains("\"month\":\"2026-10\"") })
    #expect(run.errors.contains("published 2026-08 revision 1"))
    let exclusive = try shop.run("--catch-up", "--month", "2026-10")
    #expect(exclusive.status == 64, "\(exclusive.errors)")
  }

  @Test func `publish mails nobody, and send delivers afterwards, once`() throws {
    let shop = try MonthlyShop()
    let run = try shop.run("--month", "2026-10", command: "publish")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(shop.isComplete && shop.ledger("mail_intent").isEmpty)
    #expect(try shop.run().status == 0)
    #expect(shop.ledger("mail_intent").isEmpty)
    for _ in 0..<2 {
      let sent = try shop.run("--month", "2026-10", command: "send")
      #expect(sent.status == 0, "\(sent.errors)")
    }
    #expect(shop.ledger("mail_result").count == 2)
    let early = try shop.run("--month", "2026-01", command: "send")
    #expect(early.status == 64 && early.errors.contains("2026-01 is not published"))
  }

  @Test func `no publication without it, a revision only by force or by new records`() throws {
    let shop = try MonthlyShop()
    #expect(try shop.run("--no-publish").status == 0)
    #expect(shop.release == nil)
    #expect(try shop.run().status == 0)
    try shop.configure(mail: MonthlyShop.fileMail, more: "[margin]\npercent = 42")
    let kept = try shop.run("-v")
    #expect(kept.errors.contains("2026-10 keeps its report"), "\(kept.errors)")
    #expect(shop.ledger("published").count == 1)
    #expect(try shop.run("--force").status == 0)
    #expect(shop.ledger("published").count == 2)
    try shop.writeReceipts("2026-10-15,9999,5000.00,Tea,rm\n")
    guard SameBytesTests.hasFaketime else { return print("skipped: faketime is not installed") }
    let later = try BuiltProgram.run(
      in: shop.path, shell: "faketime '2027-03-03 09:00:00' $CONTATTO run --month 2026-10")
    #expect(later.status == 0, "\(later.errors)")
    #expect(shop.ledger("published").last?.contains("\"rev\":3") == true)
    let page = String(
      decoding: shop.visible["2026/10/r1/site/index.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains("revision 2") && shop.isComplete)
  }

  @Test func `a late source is named with its days, and a word in complete.csv closes it`() throws {
    let shop = try MonthlyShop(
      more: """
        [[source]]
        name = "ads"
        files = ["ads*.csv"]
        kind = "spend"
        required = true
        [closing]
        on_deadline = "wait"
        """)
    try shop.folder.write(
      "exports/ads.csv",
      "spend_from,spend_to,touchpoint,spend_amount\n2026-08-01,2026-08-31,search,10\n"
        + "2026-09-01,2026-09-30,search,10\n2026-10-01,2026-10-20,search,10\n")
    let late = try shop.run()
    #expect(late.status == 75, "\(late)")
    #expect(
      late.errors == "contatto: source \"ads\": data until 2026-10-20, need 2026-10-31\n")
    #expect(shop.release == nil && shop.ledger("late").count == 1)
    try shop.folder.write("exports/complete.csv", "source,month\nads,2026-10\n")
    let run = try shop.run()
    #expect(run.status == 0, "\(run.errors)")
    #expect(shop.isComplete)
  }

  @Test func `what cannot be asked is refused before anything is done`() throws {
    let shop = try MonthlyShop()
    for flags in [["--month", "2999-01"], ["--max-months", "0"], ["--as-of", "yesterday"]] {
      let run = try BuiltProgram.run(["run"] + flags, in: shop.path)
      #expect(run.status == 64 && run.complaints.count == 1, "\(flags): \(run.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: "\(shop.path)/state"))
    let small = try SmallShop()
    let without = try BuiltProgram.run(["run"], in: small.folder.path)
    #expect(without.status == 78 && without.errors.contains("publish.site and publish.state"))
  }

  @Test func `a time limit ends a run, and the next one does the work`() throws {
    let shop = try MonthlyShop(
      more: "[hooks]\non_start = [\"/bin/sleep\", \"2\"]")
    let run = try shop.run("--timeout", "1")
    #expect(run.status == 75 && run.errors.contains("took longer than 1 seconds"), "\(run)")
    #expect(try shop.run().status == 0)
    #expect(shop.isComplete)
  }
}
