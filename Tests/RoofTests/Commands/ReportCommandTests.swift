import Foundation
import Testing

@testable import contatto

struct ReportCommandTests {
  @Test func `a report is silent and holds site, PDF and data`() throws {
    let shop = try SmallShop()
    let run = try shop.report()
    #expect(run.status == 0)
    #expect(run.output == "" && run.errors == "")
    let files = shop.output()
    for path in ["site/index.html", "report.pdf", "data/report.json", ".contatto-output"] {
      #expect((files[path]?.count ?? 0) > 0, "\(path)")
    }
  }

  @Test func `zone and language of the host change no byte`() throws {
    let shop = try SmallShop()
    _ = try shop.report()
    let other = try BuiltProgram.run(
      ["report", "--month", "2026-10", "--output", "a-longer-name"], in: shop.folder.path,
      environment: ["TZ": "Asia/Tokyo", "LANG": "pl_PL.UTF-8", "HOME": "/nonexistent"])
    #expect(other.status == 0)
    #expect(shop.output() == shop.output("a-longer-name"))
  }

  /// What is broken before the second run, the exit code, and the beginning of the one line.
  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let status: Int32
    let line: String
    var month = "2026-10"
    var flags: [String] = []
    let harm: @Sendable (SmallShop) throws -> Void

    var testDescription: String { name }
  }

  static let faults = [
    Fault(
      name: "missing folder", status: 66,
      line: "contatto: nowhere: the input folder does not exist",
      flags: ["--input", "nowhere"]
    ) { _ in },
    Fault(
      name: "missing required file", status: 66,
      line: "contatto: exports: the required source \"till\" is missing"
    ) { shop in
      try FileManager.default.moveItem(
        atPath: "\(shop.folder.path)/exports/receipts.csv",
        toPath: "\(shop.folder.path)/exports/other.csv")
    },
    Fault(name: "empty file", status: 65, line: "contatto: receipts.csv: is empty") { shop in
      try shop.folder.write("exports/receipts.csv", "")
    },
    Fault(name: "no such month", status: 64, line: "contatto: --month 2026-13", month: "2026-13") {
      _ in
    },
    Fault(
      name: "month to come", status: 64, line: "contatto: the month 2999-01 is not over",
      month: "2999-01"
    ) { _ in },
    Fault(
      name: "month without receipts", status: 65,
      line: "contatto: there are no receipts in 2019-01", month: "2019-01"
    ) { _ in },
    Fault(
      name: "knowledge date before the month", status: 64,
      line: "contatto: --as-of 2026-09-30 lies before", flags: ["--as-of", "2026-09-30"]
    ) { _ in },
    Fault(
      name: "unknown language", status: 64, line: "contatto: --language fr",
      flags: ["--language", "fr"]
    ) { _ in },
    Fault(
      name: "broken configuration", status: 78,
      line: "contatto: contatto.toml:6:1: unknown key vatt\ncontatto: hint: did you mean vat?"
    ) { shop in
      let text = String(
        decoding: FileManager.default.contents(atPath: "\(shop.folder.path)/contatto.toml")
          ?? Data(),
        as: UTF8.self)
      try shop.folder.write("contatto.toml", text.replacing("[vat]", with: "[vatt]"))
    },
    Fault(
      name: "unknown zone", status: 78, line: "contatto: the time zone \"Europe/Roma\""
    ) { shop in
      try shop.folder.write(
        "contatto.toml",
        "schema = 1\n[business]\nname = \"S\"\ntimezone = \"Europe/Roma\"\ncurrency = \"EUR\"\n")
    },
    Fault(
      name: "a broken profile of one's own", status: 78,
      line: "contatto: profiles/local/a.toml:1: "
    ) { shop in
      try FileManager.default.createDirectory(
        atPath: "\(shop.folder.path)/profiles/local", withIntermediateDirectories: true)
      try shop.folder.write("profiles/local/a.toml", "schema = = 1\n")
    },
    Fault(
      name: "a file of somebody in the output", status: 73,
      line: "contatto: out: holds \"mine.txt\""
    ) { shop in try shop.folder.write("out/mine.txt", "mine") },
    Fault(
      name: "a required file that nobody knows", status: 65,
      line: "contatto: receipts.csv: No profile knows these columns"
    ) { shop in try shop.folder.write("exports/receipts.csv", "a,b\n1,2\n") },
    Fault(
      name: "too many rows that cannot be read", status: 65,
      line: "contatto: receipts.csv: 2 of 3 rows cannot be read"
    ) { shop in
      try shop.folder.write(
        "exports/receipts.csv",
        "receipt_date,receipt_number,gross\n2026-10-01,1,1.00\n2026-10-01,2,x\n2026-10-01,3,y\n")
    },
  ]

  @Test(arguments: faults)
  func `each fault has its line and exit code, and the old report stays`(fault: Fault) throws {
    let shop = try SmallShop()
    #expect(try shop.report().status == 0)
    try fault.harm(shop)
    let before = shop.output()
    let run = try BuiltProgram.run(
      ["report", "--month", fault.month, "--output", "out"] + fault.flags, in: shop.folder.path)
    #expect(run.status == fault.status)
    #expect(run.complaints.count == 1, "\(run.errors)")
    #expect(run.errors.hasPrefix(fault.line), "\(run.errors)")
    #expect(run.output == "")
    #expect(shop.output() == before)
  }

  @Test func `an optional file that is refused gives 2 and the report says so`() throws {
    let shop = try SmallShop()
    try shop.folder.write("exports/notes.csv", "a,b\n1,2\n")
    try shop.folder.write("exports/empty.csv", "")
    let run = try shop.report()
    #expect(run.status == 2)
    #expect(run.complaints.count == 2, "\(run.errors)")
    let json = String(decoding: shop.output()["data/report.json"] ?? Data(), as: UTF8.self)
    #expect(json.contains("notes.csv") && json.contains("empty.csv"))
  }

  @Test(arguments: [("", 65), ("reconcile_only = true", 0), ("reconcile_only = false", 65)])
  func `two reports of the same sales are asked about, never added`(
    answer: String, status: Int32
  ) throws {
    let shop = try SmallShop(
      configuration: """
        [[source]]
        name = "payments"
        files = ["stripe*.csv"]
        kind = "receipts"
        \(answer)
        """)
    try shop.folder.write(
      "exports/stripe.csv",
      """
      id,Created date (UTC),Amount,Amount Refunded,Currency,Status
      ch_1,2026-10-01 09:00:00,24.40,0.00,eur,Paid

      """)
    let run = try shop.report()
    #expect(run.status == status, "\(run.errors)")
    if status == 65 {
      #expect(
        run.errors.hasPrefix(
          "contatto: exports: contatto.receipts and stripe.payments tell of the same sales"))
    }
  }

  @Test func `a parent that is missing and a folder that may not be written are told apart`()
    throws
  {
    let shop = try SmallShop()
    let run = try shop.report("--output", "a/b/c")
    #expect(run.status == 73)
    #expect(
      run.errors == "contatto: a/b: the folder does not exist, so nothing can be made in it\n")
  }

  @Test func `a file that would grow too large leaves the old report`() throws {
    let shop = try SmallShop()
    _ = try shop.report()
    let before = shop.output()
    let run = try BuiltProgram.run(
      in: shop.folder.path,
      shell: "ulimit -f 4; exec $CONTATTO report --month 2026-10 --output out")
    #expect(run.status == 74, "\(run.errors)")
    #expect(run.complaints.count == 1)
    #expect(shop.output() == before)
  }

  /// A file system of its own needs a user name space, which some machines forbid.
  static let canMount =
    (try? BuiltProgram.run(
      in: "/", shell: "unshare --user --map-root-user --mount mount -t tmpfs none /mnt"))?.status
    == 0

  @Test(.enabled(if: canMount, "this machine lets nobody mount a file system for a test"))
  func `a full disk leaves the old report`() throws {
    let shop = try SmallShop()
    let script = """
      mkdir -p small && mount -t tmpfs -o size=1m none small || exit 99
      $CONTATTO report --month 2026-10 --output small/out || exit 98
      find small/out -type f | sort | xargs cat | cksum > before
      dd if=/dev/zero of=small/filler bs=1k count=2000 2>/dev/null
      $CONTATTO report --month 2026-10 --output small/out; status=$?
      find small/out -type f | sort | xargs cat | cksum > after
      cmp before after || exit 97
      ls -A small | grep contatto-new && exit 96
      exit $status
      """
    let run = try BuiltProgram.run(
      in: shop.folder.path, shell: "unshare --user --map-root-user --mount sh -c '\(script)'")
    #expect(run.status == 74, "\(run.errors)")
    #expect(run.errors.contains("the disk is full"))
  }

  @Test func `a second run to the same folder is asked to come back`() throws {
    let shop = try SmallShop()
    let run = try BuiltProgram.run(
      in: shop.folder.path,
      shell: """
        mkdir .out.contatto-new
        flock .out.contatto-new $CONTATTO report --month 2026-10 --output out
        """)
    #expect(run.status == 75, "\(run.errors)")
    #expect(run.errors == "contatto: out: another run is writing there\n")
  }

  @Test func `what may not be read is a matter of permissions`() throws {
    let shop = try SmallShop()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: shop.folder.path)
    // The superuser may read everything, so somebody else tries.
    let other = geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: shop.folder.path)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: "\(shop.folder.path)/exports")
    let run = try BuiltProgram.run(
      in: shop.folder.path,
      shell: "chmod 777 .; \(other) $CONTATTO report --month 2026-10 --output out")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: "\(shop.folder.path)/exports")
    #expect(run.status == 77, "\(run.errors)")
    #expect(
      run.errors
        == "contatto: exports: the input folder may not be read: permission denied\n")
  }

  @Test func `a key that others may read is refused, a good one changes no byte`() throws {
    let shop = try SmallShop(configuration: "[privacy]\nkey_file = \"key\"")
    let missing = try shop.report()
    #expect(missing.status == 78, "\(missing.errors)")
    _ = try BuiltProgram.run(["key", "--new", "key"], in: shop.folder.path)
    #expect(try shop.report().status == 0)
    let first = shop.output()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: "\(shop.folder.path)/key")
    let open = try shop.report()
    #expect(open.status == 77)
    #expect(open.errors.hasPrefix("contatto: key: may be read by others\n"))
    try FileManager.default.removeItem(atPath: "\(shop.folder.path)/key")
    _ = try BuiltProgram.run(["key", "--new", "key"], in: shop.folder.path)
    #expect(try shop.report().status == 0)
    #expect(shop.output() == first)
  }

  @Test func `the digests of a report are those of its files`() throws {
    let shop = try SmallShop()
    _ = try shop.report()
    let check = try BuiltProgram.run(
      in: "\(shop.folder.path)/out", shell: "sha256sum --check --strict SHA256SUMS | wc -l")
    #expect(check.status == 0 && check.errors == "")
    // Every file but the list itself and the hidden marker.
    let files = shop.output().keys.filter { $0.contains(".") && $0 != ".contatto-output" }
    #expect(check.output == "\(files.count)\n")
  }

  @Test func `an own style sheet takes the place of the program's, a stranger is refused`() throws {
    let shop = try SmallShop(configuration: "[report]\ntemplates = \"mine\"")
    try FileManager.default.createDirectory(
      atPath: "\(shop.folder.path)/mine", withIntermediateDirectories: false)
    try shop.folder.write("mine/app.css", "body { margin: 7px }")
    #expect(try shop.report().status == 0)
    let sheet = shop.output().first { $0.key.hasSuffix(".css") }?.value ?? Data()
    #expect(String(decoding: sheet, as: UTF8.self).contains("margin: 7px"))
    let before = shop.output()
    try shop.folder.write("mine/app.scss", "")
    let run = try shop.report()
    #expect(run.status == 78)
    #expect(run.errors.hasPrefix("contatto: app.scss: no template is called like this\n"))
    #expect(shop.output() == before)
  }
}
