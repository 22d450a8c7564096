import Foundation
import Testing

@testable import contatto

/// Exports that cannot be read, are strange things, or come and go while a run reads them.
struct InputFaultTests {
  /// What is done to the exports of a shop.
  struct Harm: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let status: Int32
    let shell: String
  }

  static let harms = [
    Harm(testDescription: "gone", status: 66, shell: "rm exports/receipts.csv"),
    Harm(testDescription: "the folder is gone", status: 66, shell: "rm -r exports"),
    Harm(testDescription: "empty", status: 65, shell: ": > exports/receipts.csv"),
    Harm(
      testDescription: "a pipe", status: 65,
      shell: "rm exports/receipts.csv; mkfifo exports/receipts.csv"),
    Harm(
      testDescription: "a folder", status: 65,
      shell: "rm exports/receipts.csv; mkdir exports/receipts.csv"),
    Harm(
      testDescription: "a link to nowhere", status: 65,
      shell: "rm exports/receipts.csv; ln -s nowhere exports/receipts.csv"),
    Harm(
      testDescription: "a link to a device", status: 65,
      shell: "rm exports/receipts.csv; ln -s /dev/zero exports/receipts.csv"),
    Harm(
      testDescription: "random bytes", status: 65,
      shell: "head -c 100000 /dev/urandom > exports/receipts.csv"),
    Harm(
      testDescription: "half a row", status: 65,
      shell:
        "printf 'receipt_date,receipt_number,gross\\n2026-10-01,1,2\\n2026-10' "
        + "> exports/receipts.csv"
    ),
    Harm(
      testDescription: "cut in the header", status: 65,
      shell: "head -c 20 exports/receipts.csv > x; mv x exports/receipts.csv"),
  ]

  @Test func `whatever happens to the exports, the published report stays until they are well`()
    throws
  {
    let start = try MonthlyShop.withSeptember()
    let (aftermath, _) = try Aftermath.learned(from: start)
    for harm in Effort.some(of: Self.harms, sample: 4) {
      let shop = try start.copied()
      let saved = try BuiltProgram.run(
        in: shop.path, shell: "cp -a exports well; \(harm.shell)")
      #expect(saved.status == 0, "\(harm.testDescription): \(saved.errors)")
      let run = try shop.run()
      #expect(run.status == harm.status, "\(harm.testDescription): \(run)")
      #expect(run.complaints.count >= 1 && run.output == "")
      #expect(shop.release == start.release && shop.isComplete)
      _ = try BuiltProgram.run(in: shop.path, shell: "rm -rf exports; mv well exports")
      try aftermath.checkMended(shop, mailbox: nil, "\(harm.testDescription)")
    }
    print("faults tried (exports): \(Effort.isWhole ? Self.harms.count : 4); nothing was lost")
  }

  @Test func `exports that come and go while a run reads them never make half a report`() throws {
    let start = try MonthlyShop.withSeptember()
    let (aftermath, _) = try Aftermath.learned(from: start)
    let rounds = Effort.count(sample: 2, whole: 40)
    for round in 0..<rounds {
      let shop = try start.copied()
      let run = try BuiltProgram.run(
        in: shop.path,
        shell: """
          cp exports/receipts.csv whole.csv
          (while ! test -e calm; do
            mv exports/receipts.csv away; sleep 0.0\(round % 7 + 1)
            head -c 300 whole.csv > exports/receipts.csv; cp whole.csv exports/receipts.csv
          done) 2>/dev/null & restless=$!
          sleep 0.0\(round % 5)
          $CONTATTO run --month 2026-10; code=$?
          : > calm; wait $restless
          cp whole.csv exports/receipts.csv
          exit $code
          """)
      let note: Comment = "round \(round): \(run)"
      #expect([0, 65, 66, 74].contains(run.status), note)
      #expect(shop.isComplete, note)
      // What was published from a half-written file is told, and replaced when it is whole.
      guard run.status != 0 else { continue }
      #expect(shop.release == start.release, note)
      try aftermath.checkMended(shop, mailbox: nil, note)
    }
    print("faults tried (vanishing exports): \(rounds); nothing was lost")
  }

  @Test func `exports that may not be read are a matter of permissions`() throws {
    guard geteuid() == 0 else {
      return print("skipped: only the superuser can become somebody who may not read")
    }
    let shop = try MonthlyShop.withSeptember()
    let run = try BuiltProgram.run(
      in: shop.path,
      shell: """
        chown -R 65534:65534 . && chmod 0 exports/receipts.csv
        setpriv --reuid 65534 --regid 65534 --clear-groups $CONTATTO run --month 2026-10
        """)
    #expect(run.status == 77, "\(run.errors)")
    #expect(shop.isComplete)
  }
}
