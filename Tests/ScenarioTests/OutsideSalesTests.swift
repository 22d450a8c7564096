import Foundation
import Testing

/// Sales of other people's shops through the whole program, against figures of pandas.
@Suite(.serialized, .enabled(if: OutsideData.isPresent, OutsideData.hint))
struct OutsideSalesTests {
  private struct Cohort: Decodable {
    let orders: Int
    let value: String
    let ordersByMonth: [String: Int]
    let firstOrdersByMonth: [String: Int]
    let customersByMonth: [String: Int]
  }

  @Test func `orders that fall because nobody new was recruited are no involution`() throws {
    let month = "1998-04"
    let oracle = try OutsideData.oracle("cdnow", as: Cohort.self)
    let business = try Business("cdnow")
    try business.write("orders.csv", try Conversions.orders())
    let report = try business.report(month)
    for (own, orders) in oracle.ordersByMonth where own <= month {
      #expect(report.value("receipts", [:], own) == Double(orders), "\(own)")
    }
    let kinds = report.figures("customers-by-kind").filter { $0.month == month }
    #expect(kinds.compactMap(\.value).reduce(0, +) == Double(oracle.customersByMonth[month] ?? 0))
    for kind in kinds where ["new", "firstSeen"].contains(kind.scope["kind"] ?? "") {
      #expect(kind.value == 0)
    }
    #expect(oracle.firstOrdersByMonth.keys.max() == "1997-03")
    let ended = "Nobody has bought for the first time since March 1997"
    #expect(try #require(report.section("customers")).headline.hasPrefix(ended))
    let trend = try #require(report.section("trend"))
    let told = trend.lead.filter { $0.hasPrefix(ended) }
    #expect(told.count == 1)
    #expect(told.first?.contains("not an involution") == true)
    let text = String(decoding: report.bytes, as: UTF8.self)
    let named = text.components(separatedBy: "nvolution").count - 1
    #expect(named == text.components(separatedBy: "not an involution").count - 1)
  }

  private struct Shop: Decodable {
    let net: String
    let netByMonth: [String: String]
    let otherByMonth: [String: String]
    let unmatchedLinesByMonth: [String: Int]
    let unmatchedByMonth: [String: String]
    let cancelledLines: Int
    let matchedLines: Int
  }

  @Test func `cancellations find their sales, and postage and fees are no products`() throws {
    let oracle = try OutsideData.oracle("online-retail", as: Shop.self)
    let business = try Business("online-shop")
    try business.add("online_retail/2010-12_2011-01.csv")
    let month = "2011-01"
    let report = try business.report(month)
    func cents(_ text: String?) -> Int? {
      text.flatMap(Double.init).map { Int(($0 * 100).rounded()) }
    }
    func figure(_ measure: String, _ month: String?) -> Int? {
      report.value(measure, [:], month).map { Int(($0 * 100).rounded()) }
    }
    #expect(figure("net-sales", nil) == cents(oracle.net))
    for (own, net) in oracle.netByMonth { #expect(figure("net-sales", own) == cents(net)) }
    #expect(figure("other-till-lines", month) == cents(oracle.otherByMonth[month]))
    // Sales of goods of the month, less what came back of them whenever, and less what came back of
    // nothing known: the other lines are no goods.
    let goods = try #require(figure("all-other-sales", month))
    let origin = try #require(figure("net-sales-origin", month))
    #expect(goods == origin - (cents(oracle.otherByMonth[month]) ?? 0))
    let unmatched = try report.table("problems").filter {
      $0["message"]?.contains("names no sale") == true
    }
    let counted = unmatched.compactMap { Int($0["count"] ?? "") }.reduce(0, +)
    #expect(counted == oracle.cancelledLines - oracle.matchedLines)
    #expect(counted == oracle.unmatchedLinesByMonth.values.reduce(0, +))
    // One giant order is cancelled whole sixteen minutes later: neither is a peak nor a trough.
    #expect((report.value("voided-receipts", [:], month) ?? 0) > 0)
    let average = try report.table("measures-of-month").first { $0["measure"] == "average receipt" }
    #expect((Double(average?["month"] ?? "") ?? .infinity) < 1000)
  }
}
