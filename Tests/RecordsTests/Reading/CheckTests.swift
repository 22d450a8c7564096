import Foundation
import Records
import Testing

/// FORMATS §11, T7: the file's own totals.
@Suite struct CheckTests {
  private func sample(_ name: String) throws -> Sample {
    try #require(Sample.all.first { $0.expectation == "\(name).expected.json" })
  }

  @Test(arguments: [
    ("google_ads_en_period", "1,237.50\",30.00\nEnabled", "1,237.60\",30.00\nEnabled"),
    ("meta_ads_en_daily_with_account_total", "9000.00", "9001.00"),
    ("google_ads_de", "99,90", "98,90"),
  ])
  func `a digit that differs from the total row is told`(
    name: String, from: String, to: String
  ) throws {
    let sample = try sample(name)
    let text = String(decoding: try sample.bytes(), as: UTF8.self)
    let changed = text.replacing(from, with: to)
    #expect(changed != text)
    let result = try sample.read(Array(changed.utf8), by: sample.reader())
    #expect(result["checks"]?[0]?["ok"] == .flag(false))
    #expect(result["warnings"]?[0]?["reason"]?.text == "total-mismatch")
  }

  private func microsoft(_ rows: Int, _ incomplete: String) -> String {
    """
    "Report Name: Campaigns"
    "Report Time: 9/1/2026,9/2/2026"
    "Potential Incomplete Data: \(incomplete)"
    "Rows: \(rows)"

    "Gregorian date","Account name","Campaign name","Currency code","Impressions","Clicks","Spend"
    "9/1/2026","Shop","Brand","EUR","1,000","10","12.50"
    "9/13/2026","Shop","Brand","EUR","900","9","1,012.50"

    "©2026 Microsoft Corporation. All rights reserved. "

    """
  }

  @Test func `the declared number of rows is checked`() throws {
    let (right, json) = try Reading.one(microsoft(2, "false"))
    #expect(right.status == .read)
    #expect(right.checks == [.init(kind: .rowCount, isRight: true)])
    #expect(json["records"]?[1]?["amount"]?.text == "1012.50")
    #expect(try Reading.one(microsoft(3, "false")).reading.reason == .rowCountMismatch)
  }

  @Test func `data that the vendor calls incomplete is told`() throws {
    let warnings = try Reading.one(microsoft(2, "true")).reading.warnings
    #expect(warnings.map(\.reason) == [.incompleteData])
  }

  @Test func `a second table behind a blank row is not read`() throws {
    let text = """
      # Traffic acquisition
      # Start date: 20260701
      # End date: 20260731
      Session default channel group,Sessions,Engaged sessions
      Organic Search,"1,200",700
      Direct,800,300
      Grand total,"2,000","1,000"

      # Start date: 20260701
      Nth day,Sessions
      0000,64

      """
    let (reading, json) = try Reading.one(text)
    #expect(reading.warnings == [.init(reason: .restIgnored, line: 8)])
    #expect(reading.checks == [.init(kind: .totalRow, isRight: true)])
    #expect(json["records"]?[0]?["visits"]?.number == 1200)
    #expect(json["records"]?[0]?["to"]?.text == "2026-07-31")
  }
}
