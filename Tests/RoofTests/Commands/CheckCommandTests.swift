import Records
import Testing

@testable import contatto

struct CheckCommandTests {
  static func finding(_ file: String, line: Int? = nil) -> Diagnostic {
    Diagnostic(severity: .warning, code: .encodingGuessed, file: file, line: line)
  }

  @Test func `a finding that many files share is said once`() {
    let files = ["a.csv", "b.csv", "c.csv", "d.csv"].map { Self.finding($0) }
    let complaints = CheckCommand.gathered(files + [Self.finding("a.csv", line: 3)])
    #expect(complaints.count == 2)
    #expect(
      complaints[0].sentence == "4 files, the first is a.csv: The text encoding was guessed.")
    #expect(complaints[1].place == .init(file: "a.csv", line: 3))
    #expect(CheckCommand.gathered(Array(files.dropLast())).count == 3)
  }

  @Test func `lines that cannot be counted are said by check and by the report`() throws {
    let shop = try SmallShop()
    try shop.folder.write(
      "exports/receipts.csv",
      """
      receipt_date,receipt_number,gross,currency
      2026-09-10,7,12.20,EUR
      2026-10-01,1,24.40,EUR
      2026-10-02,2,30.00,CHF

      """)
    let check = try BuiltProgram.run(["check"], in: shop.folder.path)
    #expect(check.status == 2)
    let sentence = "1 line of receipts or refunds in a currency without a rate"
    #expect(check.errors.contains(sentence))
    #expect(check.errors.contains("hint: add a file with exchange rates"))
    let report = try shop.report()
    #expect(report.status == 0 && report.errors.contains(sentence))
    // A month without such lines is silent.
    #expect(try shop.report(month: "2026-09").errors == "")
  }

  @Test func `two tills with the same numbers are both counted and asked about`() throws {
    let shop = try SmallShop()
    let header = "receipt_date,receipt_number,gross\n"
    let days = ["2026-10-01", "2026-10-02", "2026-10-03"]
    let others = days.enumerated().map { "\($1),1,\(100 + 50 * $0).00\n" }.joined()
    try shop.folder.write(
      "exports/receipts.csv", header + days.map { "\($0),1,10.00\n" }.joined())
    try shop.folder.write("exports/receipts-bonn.csv", header + others)
    let check = try BuiltProgram.run(["check"], in: shop.folder.path)
    #expect(check.errors.contains("A later file tells of the same days; both are counted"))
    #expect(check.errors.contains("overlaps."))
    #expect(try shop.report().status == 0)
    let json = String(decoding: try #require(shop.output()["data/report.json"]), as: UTF8.self)
    #expect(json.contains("overlap-unsure"))
  }

  @Test func `a copy of a file with too many bad rows is refused with it`() throws {
    let shop = try SmallShop()
    let text = "receipt_date,receipt_number,gross\n2026-10-01,1,10.00\n2026-10-02,2,ten\n"
    for name in ["receipts-a.csv", "receipts-a (1).csv", "receipts-a (2).csv"] {
      try shop.folder.write("exports/\(name)", text)
    }
    let check = try BuiltProgram.run(["check"], in: shop.folder.path)
    #expect(check.errors.split(separator: "\n").count { $0.contains("1 of 2 rows") } == 3)
    #expect(try shop.report().status == 65)
  }
}
