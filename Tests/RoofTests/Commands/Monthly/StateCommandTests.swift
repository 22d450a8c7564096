import Foundation
import Testing

@testable import contatto

/// `status`, `diff` and `gc`: what is known, what differs, what goes.
struct StateCommandTests {
  @Test func `status tells of each month, as a table and as JSON`() throws {
    let shop = try MonthlyShop()
    #expect(try shop.run(command: "status").output == "nothing is published\n")
    _ = try shop.run("--month", "2026-09", "--no-mail")
    _ = try shop.run()
    let lines = try shop.run(command: "status").output.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("month    revision  state"))
    #expect(lines[1].hasPrefix("2026-10  r1") && lines[1].hasSuffix("2 sent"))
    #expect(lines[2].hasPrefix("2026-09  r1") && lines[2].hasSuffix("skipped"))
    let json = try shop.run("--json", command: "status").output
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(list.compactMap { $0["month"] as? String } == ["2026-10", "2026-09"])
    #expect(list[0]["release"] as? String == shop.release.map { String($0.dropFirst(9)) })
    try shop.folder.write("state/ledger.jsonl", "{\"v\":1\nnonsense\n")
    let broken = try shop.run(command: "status")
    #expect(broken.status == 74 && broken.errors.contains("ledger.jsonl:1: cannot be read"))
  }

  @Test func `diff names the figures that two months tell differently`() throws {
    let shop = try MonthlyShop()
    _ = try shop.run("--month", "2026-09")
    _ = try shop.run()
    let run = try shop.run("2026-09", "2026-10", command: "diff")
    #expect(run.status == 0 && run.output.contains("\nnet-sales "), "\(run)")
    #expect(try shop.run("2026-10", "2026-10-r1", command: "diff").output == "")
    let unknown = try shop.run("2026-10", "2026-01", command: "diff")
    #expect(unknown.status == 66 && unknown.errors.contains("2026-01 is not published"))
    #expect(try shop.run("2026-10", "soon", command: "diff").status == 64)
    #expect(try shop.run("2026-10", "2026-10x3", command: "diff").status == 64)
  }

  @Test func `gc leaves the visible release, and whole months go by a new one`() throws {
    let shop = try MonthlyShop()
    for month in 6...10 {
      #expect(try shop.run("--month", "2026-\(month < 10 ? "0" : "")\(month)").status == 0)
    }
    let releases = {
      try FileManager.default.contentsOfDirectory(atPath: "\(shop.path)/site/releases")
    }
    #expect(try releases().count == 5)
    let before = MonthlyShop.files(in: shop.path)
    let dry = try shop.run("--dry-run", command: "gc")
    #expect(dry.output.split(separator: "\n").count == 2, "\(dry)")
    #expect(MonthlyShop.files(in: shop.path) == before)
    #expect(try shop.run(command: "gc").status == 0)
    #expect(try releases().count == 3 && shop.isComplete)
    let months = try shop.run("--keep-months", "2", "--dry-run", command: "gc")
    #expect(months.output.hasPrefix("would remove 2026-06\nwould remove 2026-07\n"), "\(months)")
    #expect(try shop.run("--keep-months", "2", command: "gc").status == 0)
    let paths = shop.visible.keys
    #expect(shop.isComplete && !paths.contains { $0.hasPrefix("2026/08/") })
    #expect(paths.contains("2026/09/r1/report.pdf") && paths.contains("2026/10/r1/report.pdf"))
    let index = String(decoding: shop.visible["index.html"] ?? Data(), as: UTF8.self)
    #expect(!index.contains("2026/08") && index.contains("2026/10"))
    // Nothing is due, nothing is said again, and the next month goes on from here.
    let run = try shop.run()
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(shop.ledger("published").count == 5 && shop.ledger("gc").count == 2)
    #expect(try shop.run("--keep-releases", "1", command: "gc").status == 64)
    #expect(try shop.run("--keep-months", "0", command: "gc").status == 64)
  }
}
