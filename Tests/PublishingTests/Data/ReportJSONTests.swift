import Foundation
import Measures
import Reporting
import Testing

@testable import Publishing

@Suite struct ReportJSONTests {
  private let wording = Wording(language: .en)

  private func parsed(_ report: Report) throws -> [String: Any] {
    let bytes = ReportJSON(report, wording: wording).bytes
    return try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `a figure keeps value, bounds, grade, verdict, probability and reason`() throws {
    let figures = try #require(parsed(AuroraReport.rich)["figures"] as? [[String: Any]])
    #expect(figures[0]["value"] as? Double == 412_380.55)
    #expect(figures[0]["currency"] as? String == "EUR")
    #expect(figures[0]["low"] is NSNull)
    let flyer = figures[1]
    #expect(flyer["scope"] as? [String: String] == ["channel": "flyer"])
    #expect(
      ["low", "inner_low", "value", "inner_high", "high"].map { flyer[$0] as? Double }
        == [0.16, 0.35, 0.48, 0.62, 0.86])
    #expect(flyer["grade"] as? String == "D" && flyer["verdict"] as? String == "cut")
    #expect(flyer["probability"] as? Double == 0.97)
    #expect(figures[2]["value"] is NSNull && figures[2]["reason"] as? String == "cost-missing")
    #expect(figures[3]["value"] is NSNull && figures[3]["below"] as? Int == 10)
  }

  @Test func `every figure has every key in the same order`() {
    let text = String(
      decoding: ReportJSON(AuroraReport.rich, wording: wording).bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.contains("\"measure\": ") }
    let orders = lines.map { $0.matches(of: /"([a-z_]+)":/).map { String($0.output.1) } }
    let expected = [
      "measure", "scope", "month", "kind", "value", "currency", "below", "low", "inner_low",
      "inner_high", "high", "grade", "verdict", "probability", "reason",
    ]
    #expect(orders.count == AuroraReport.rich.figures.count)
    for order in orders { #expect(order.filter { $0 != "channel" } == expected) }
  }

  @Test func `a text of the user's comes back as it was`() throws {
    let text = Payloads.marks.map(Payloads.text).joined() + "\u{1F600}\u{1}\u{7F}\u{2029}\\\""
    let report = try parsed(OneTextReport(text: text).report)
    #expect(Array((report["business"] as? String ?? "").utf8) == Array(text.utf8))
    let bytes = ReportJSON(OneTextReport(text: text).report, wording: wording).bytes
    #expect(!bytes.contains(UInt8(ascii: "<")) && !bytes.contains(0x7F))
  }

  @Test func `sections hold their tables with totals and notes`() throws {
    let sections = try #require(parsed(AuroraReport.rich)["sections"] as? [[String: Any]])
    #expect(sections.count == AuroraReport.rich.sections.count)
    let channels = try #require(sections.first { $0["id"] as? String == "channels" })
    let blocks = try #require(channels["blocks"] as? [[String: Any]])
    let table = try #require(blocks.first { $0["block"] as? String == "table" })
    let total = try #require(table["total"] as? [[String: Any]])
    #expect(total[1]["value"] as? Double == 29_241.8)
    #expect((table["rows"] as? [Any])?.count == 8)
  }

  @Test func `two writings give the same bytes`() {
    let first = ReportJSON(AuroraReport.rich, wording: wording).bytes
    #expect(first == ReportJSON(AuroraReport.rich, wording: wording).bytes)
  }

  @Test func `the manual names every key`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/report-json.md")
    let manual = try String(contentsOf: file, encoding: .utf8)
    let keys = Set(
      Self.keys(in: ReportJSON(AuroraReport.rich, wording: wording).value)
        + Self.keys(in: ReportJSON(OneTextReport(text: "x").report, wording: wording).value))
    #expect(keys.count > 50)
    // The kinds of a scope are data, not keys of the shape.
    for key in keys.subtracting(["channel", "x"]).sorted() {
      #expect(manual.contains("`\(key)`"), "\(key) is not explained")
    }
  }

  private static func keys(in value: JSONValue) -> [String] {
    switch value {
    case .object(let members): members.flatMap { [$0.0] + keys(in: $0.1) }
    case .array(let items): items.flatMap(keys)
    case .line(let value): keys(in: value)
    case .string, .decimal, .integer, .flag, .null: []
    }
  }
}
