import Foundation
import Testing

@testable import contatto

/// What a report and a run do not do (OPERATIONS §9.2).
struct SafeReportTests {
  @Test func `a report and a run without mail open no connection`() throws {
    let shop = try MonthlyShop()
    let probe = try BuiltProgram.run(
      in: "/", shell: "strace -f -o /dev/null true && command -v strace")
    guard probe.status == 0 else { return print("skipped: strace is absent or not allowed") }
    for command in ["report --month 2026-10 --output out", "run --month 2026-10", "check"] {
      let run = try BuiltProgram.run(
        in: shop.path,
        shell: "strace -f -e trace=network -o calls $CONTATTO \(command) > said && cat calls")
      #expect(run.status == 0, "\(command): \(run.errors)")
      let calls = run.output.split(separator: "\n").filter {
        $0.contains("socket(") || $0.contains("connect(")
      }
      #expect(calls.isEmpty, "\(command)")
    }
  }

  @Test func `the PDF runs nothing, holds nothing and calls nobody`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf") else {
      return print("skipped: qpdf is not installed")
    }
    let shop = try MonthlyShop(more: "[margin]\npercent = 42")
    #expect(try shop.run().status == 0)
    let plain = try BuiltProgram.run(
      in: "\(shop.path)/site/current/2026/10/r1",
      shell: "qpdf --check report.pdf && qpdf --qdf --object-streams=disable report.pdf - | strings"
    )
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(plain.output.contains("/StructTreeRoot"))
    for word in [
      "/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/AcroForm", "/OpenAction", "/URI",
    ] {
      #expect(!plain.output.contains(word), "\(word)")
    }
  }

  @Test func `state and messages are their owner's, the site is for its group`() throws {
    let shop = try MonthlyShop()
    #expect(try shop.run().status == 0)
    func modes(_ folder: String, _ kind: String) throws -> [String] {
      let found = try BuiltProgram.run(
        in: shop.path, shell: "find \(folder) -type \(kind) -printf '%m\\n' | sort -u")
      return found.output.split(separator: "\n").map(String.init)
    }
    #expect(try modes("state", "d") == ["700"])
    #expect(try modes("state/ledger.jsonl state/outbox state/figures state/lock", "f") == ["600"])
    #expect(try modes("site", "d") == ["750"] && modes("site", "f") == ["640"])
    let open = try MonthlyShop()
    let text = FileManager.default.contents(atPath: "\(open.path)/contatto.toml") ?? Data()
    try open.folder.write(
      "contatto.toml",
      String(decoding: text, as: UTF8.self)
        .replacing("[publish]\n", with: "[publish]\nworld_readable = true\n"))
    #expect(try open.run().status == 0)
    let site = try BuiltProgram.run(
      in: open.path, shell: "find site state -printf '%m %y\\n' | sort -u")
    #expect(site.output.contains("644 f") && site.output.contains("755 d"))
    #expect(site.output.contains("700 d") && site.output.contains("600 f"))
  }
}
