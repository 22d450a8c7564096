import Foundation
import Testing

/// Real data of other people through the whole program, against figures of pandas
/// (`Benchmarks/oracles`).
@Suite(.serialized, .enabled(if: OutsideData.isPresent, OutsideData.hint))
struct OutsideDataTests {
  private struct Pressure: Decodable {
    let known: Int
    let contacts: Int
    let byContacts: [String: Int]
    let neverContacted: Int
    let neverContactedShare: Double
    let overlap: [String: Int]
  }

  @Test func `contact pressure of all households is the one of pandas`() throws {
    let oracle = try OutsideData.oracle("contact-pressure", as: Pressure.self)
    let business = try Business("complete-journey", sample: true)
    for name in ["baskets", "campaigns", "campaign_descriptions", "coupon_redemptions"] {
      try business.add("complete_journey/full/\(name).csv")
    }
    let month = "2017-12"
    let report = try business.report(month)
    #expect(report.value("known-customers", [:], month) == Double(oracle.known))
    #expect(report.value("contacts-in-window", [:], month) == Double(oracle.contacts))
    #expect(report.value("never-contacted", [:], month) == Double(oracle.neverContacted))
    let share = try #require(report.value("share-never-contacted", [:], month))
    #expect(abs(share - oracle.neverContactedShare) < 1e-8)
    #expect(report.figures("customers-by-contacts").count == oracle.byContacts.count)
    for (contacts, customers) in oracle.byContacts {
      #expect(
        report.value("customers-by-contacts", ["contacts": contacts], month) == Double(customers))
    }
    let types = ["Type A": "coupon-a", "Type B": "coupon-b", "Type C": "coupon-c"]
    for (first, channel) in types {
      for (second, other) in types where channel < other {
        #expect(
          report.value("customers-of-both", ["channel": channel, "other": other], month)
            == oracle.overlap["\(first)|\(second)"].map(Double.init), "\(channel) and \(other)")
      }
    }
  }

  private struct Hotel: Decodable {
    struct Cell: Decodable {
      let new: Int
      let returning: Int
      let sales: String
      let salesReturning: String
      let shareOfSales: Double
      let returningShare: Double
    }
    let sales: String
    let all: [String: Cell]
  }

  @Test func `stays by channel and by new and repeat guests have the shares of pandas`() throws {
    let oracle = try OutsideData.oracle("hotel-channels", as: Hotel.self)
    let business = try Business("hotel")
    try business.write("stays.csv", try Conversions.stays())
    let report = try business.report("2017-08")
    #expect(report.value("net-sales") == Double(oracle.sales))
    var shown: [String: Double] = [:]
    for (channel, cell) in oracle.all {
      func cells(_ measure: String) -> [Double?] {
        ["new", "returning"].map {
          report.value(measure, ["customers": $0, "store": channel])
        }
      }
      #expect(cells("receipts") == [Double(cell.new), Double(cell.returning)], "\(channel)")
      let sales = cells("kept-sales").compactMap(\.self)
      #expect(abs(sales.reduce(0, +) - (Double(cell.sales) ?? 0)) < 0.005, "\(channel)")
      #expect(abs(sales[1] - (Double(cell.salesReturning) ?? 0)) < 0.005, "\(channel)")
      let figure = report.value("returning-share", ["store": channel])
      #expect(abs((figure ?? 0) - cell.returningShare) < 0.0005, "\(channel)")
      shown[channel] = cell.shareOfSales
    }
    let rows = try report.table("store-customers")
    let names = [
      "Travel agents and operators": "ta_to", "Direct": "direct", "Corporate": "corporate",
    ]
    #expect(rows.count == names.count)
    for row in rows {
      let share = try #require(Double(row["share_of_sales"] ?? ""))
      let expected = try #require(shown[names[row["store"] ?? ""] ?? ""])
      #expect(abs(share - expected) < 1e-6)
    }
  }

  private struct Media: Decodable {
    struct Medium: Decodable {
      let spend: Double?
      let contacts: Int?
      let monthsWithSpendAndNoContact: [String]?
    }
    let media: [String: Medium]
  }

  @Test func `media without cost and spend without contacts are told and never divided`() throws {
    let oracle = try OutsideData.oracle("multimedia", as: Media.self)
    let business = try Business("media")
    try business.add("multimedia_case_study/case_study_data.csv")
    let report = try business.report("2015-06")
    for (medium, expected) in oracle.media {
      let costs = report.figures("marketing-cost").filter { $0.scope == ["channel": medium] }
      if expected.spend == nil {
        #expect(costs.allSatisfy { $0.value == nil && $0.reason == "cost-missing" }, "\(medium)")
        #expect(!costs.isEmpty)
      }
      let bare = costs.filter { $0.reason == "spend-without-contacts" }.compactMap(\.month)
      let known = (expected.monthsWithSpendAndNoContact ?? []).filter { $0 <= "2015-06" }
      #expect(bare.sorted() == known, "\(medium)")
    }
    let rows = try report.table("channels-in-month")
    let states = Dictionary(
      rows.map { ($0["channel"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    for name in ["E-mail", "SMS", "Affiliates"] {
      #expect(states[name]?["state"] == "cost missing")
      #expect(states[name]?["cost_per_contact"] == "")
      #expect(Double(states[name]?["contacts"] ?? "") ?? 0 > 0)
    }
    #expect(states["Social media"]?["state"] == "cost without contacts")
    #expect(states["Social media"]?["cost_per_contact"] == "")
    #expect(Double(states["Social media"]?["cost"] ?? "") ?? 0 > 0)
    let returns = try report.table("returns-by-channel").filter {
      ["E-mail", "SMS", "Affiliates"].contains($0["channel"] ?? "")
    }
    #expect(returns.allSatisfy { $0["return_per_unit"] == "" && $0["marginal_return"] == "" })
    let text = String(decoding: report.bytes, as: UTF8.self).lowercased()
    #expect(!text.contains("infinity") && !text.contains(": inf") && !text.contains(": nan"))
  }
}
