import Estimation
import Foundation
import Measures
import Testing

/// Of a shop with few customers nothing can be worked out that a published number hides: from all
/// tables, figures, pages, drawings, and the PDF.
@Suite(.serialized) struct SmallShopTests {
  private static let month = "2026-10"
  /// Tables whose shares are no shares of customers: visits, texts, the program's own trials.
  private static let isOfEvents: Set = [
    "conversion", "themes", "drivers", "selftest", "praise-share", "visit-conversion",
  ]

  @Test func `no share with its interval tells of few customers`() throws {
    let report = try SmallShop.business().report(Self.month)
    let reader = ShareReader(mostPersons: 250)
    var shares = 0
    func check(_ low: Double?, _ high: Double?, _ place: String) {
      guard let low, let high, let split = reader.split(low: low, high: high) else { return }
      shares += 1
      for count in [split.part, split.whole - split.part, split.whole] {
        let isSmall = count > 0 && count < SmallShop.minimum
        #expect(!isSmall, "\(place): \(split.part) of \(split.whole)")
      }
    }
    for name in report.tableNames where !Self.isOfEvents.contains(name) {
      for row in try report.table(name) {
        for column in row.keys.sorted() where column.hasSuffix("_low") {
          let high = column.dropLast(3) + "high"
          check(Double(row[column] ?? ""), Double(row[String(high)] ?? ""), "\(name) \(column)")
        }
      }
    }
    for figure in report.allFigures where !Self.isOfEvents.contains(figure.measure) {
      check(figure.low, figure.high, "\(figure.measure) \(figure.scope)")
    }
    #expect(shares > 2)
  }

  private static let isAboutReach = ["map", "flows", "pressure", "phases", "after-contact"]

  /// A small number, and the greatest that the reader may be sure it does not pass.
  private struct Secret {
    let name: String
    let truth: Int
    var most = SmallShop.minimum - 1
  }

  @Test func `no sum of published numbers narrows a hidden one down`() throws {
    let report = try SmallShop.business().report(Self.month)
    var reader = Reader()
    var secrets: [Secret] = []
    let known = report.value("known-customers", [:], Self.month)
    #expect(known == Double(SmallShop.customers))
    // Customers whom the mail, or the phase, or the map reached, and the others.
    for (table, place, column) in [
      ("map-cells", "Mail", "channel"), ("after-contact", "Mail", "channel"),
      ("phases", "loyalty", "phase"),
    ] {
      let row = try #require(try report.table(table).first { $0[column] == place })
      reader.note("\(table) met", row["customers"])
      reader.note("\(table) left out", nil)
      reader.sum(["\(table) met", "\(table) left out"], known)
      secrets.append(
        Secret(name: "\(table) left out", truth: SmallShop.customers - SmallShop.reached))
    }
    // Answers that name a channel, and other answers, are all that an interval tells.
    let shares = ShareReader(mostPersons: 60)
    var all: Int?
    for row in try report.table("declared-sources") {
      let name = row["channel"] ?? ""
      reader.note("heard \(name)", row["answers"])
      if let low = Double(row["share_low"] ?? ""), let high = Double(row["share_high"] ?? "") {
        all = try #require(shares.split(low: low, high: high)).whole
      }
    }
    reader.note("heard other", nil)
    reader.sum(
      ["heard Mail", "heard Radio", "heard Letter", "heard other"], all.map { Double($0) })
    secrets.append(Secret(name: "heard Letter", truth: SmallShop.heard["letter"] ?? 0))
    // Uses of the codes of a channel, in all and by campaign.
    for row in try report.table("coded-campaigns") {
      reader.note("uses \(row["campaign"] ?? "")", row["redemptions"])
    }
    for name in SmallShop.uses.keys.sorted() {
      let figure = report.figures("redemptions").first { $0.scope["campaign"] == name }
      if let told = figure?.value { reader.note("uses \(name)", String(Int(told))) }
    }
    reader.sum(
      ["uses Autumn", "uses Summer"], report.value("redemptions", ["channel": "letter"]))
    secrets.append(Secret(name: "uses Autumn", truth: SmallShop.uses["Autumn"] ?? 0))
    // Receipts of the stall by kind of customer: how many there are, everybody can know.
    let stall = try #require(
      try report.table("store-customers").first { $0["store"] == "Stall" })
    let kinds = ["new", "returning", "unknown"]
    for kind in kinds { reader.note("stall \(kind)", stall[kind]) }
    reader.sum(kinds.map { "stall \($0)" }, Double(SmallShop.stallReceipts))
    secrets.append(
      Secret(
        name: "stall returning", truth: SmallShop.stallReceipts, most: SmallShop.stallReceipts))
    for secret in secrets {
      let range = try #require(reader.range(secret.name), "\(secret.name)")
      #expect(range.contains(secret.truth), "\(secret.name)")
      // All that may be known is that there are fewer than ten.
      #expect(range.lowerBound <= 1 && range.upperBound >= secret.most, "\(secret.name): \(range)")
    }
  }

  @Test func `a score tells of no few answers`() throws {
    let report = try SmallShop.business().report(Self.month)
    let rows = try report.table("survey-scores")
    let row = try #require(rows.first { $0["question"] == "recommend" })
    let answers = try #require(Int(row["answers"] ?? ""))
    let score = try #require(Double(row["score"] ?? ""))
    // Every division into promoters and detractors that gives what is printed.
    var detractors: [Int] = []
    for promoters in 0...answers {
      for others in 0...(answers - promoters) {
        guard
          let found = NetPromoterScore.estimate(
            promoters: promoters, detractors: others, answers: answers)?.interval,
          abs(found.estimate - score) < 1e-9
        else { continue }
        let low = Double(row["score_low"] ?? "")
        if let low, abs(found.low - low) > 1e-9 { continue }
        detractors.append(others)
      }
    }
    #expect(detractors.contains(SmallShop.recommend[2].1))
    #expect(detractors.count >= SmallShop.minimum, "\(detractors)")
    // Four answers below the best: a mean near the end of the scale tells that there are so few.
    let satisfied = try #require(rows.first { $0["question"] == "satisfied" })
    let mean = Double(satisfied["score"] ?? "")
    let below = mean.map { (5 - $0) * Double(SmallShop.satisfied[0].1 + SmallShop.satisfied[1].1) }
    #expect((below ?? 0) == 0 || (below ?? 0) >= Double(SmallShop.minimum))
  }

  @Test func `no page, drawing, data file or PDF prints the share or the number of the others`()
    throws
  {
    let business = try SmallShop.business()
    let files = try business.files(Self.month)
    var texts: [String: String] = [:]
    for (name, bytes) in files where !name.hasSuffix(".pdf") && !name.hasSuffix(".png") {
      texts[name] = String(decoding: bytes, as: UTF8.self)
    }
    #expect(Set(texts.keys.map { $0.split(separator: ".").last ?? "" }).count >= 4)
    if let pdf = try business.text(of: "report.pdf") { texts["report.pdf"] = pdf }
    // Two of sixty above the limit; fifty-seven whom the mail reached.
    for name in texts.keys.sorted() {
      let text = texts[name] ?? ""
      for share in ["96.7%", "96.7 %", "0.96666", "3.3% of customers", "0.033333333"] {
        #expect(!text.contains(share), "\(name): \(share)")
      }
      #expect(!text.contains("57 of 60"), "\(name)")
      // Elsewhere the number is another one, such as the customers of August.
      guard Self.isAboutReach.contains(where: name.contains) else { continue }
      for number in [">57<", ",57,"] { #expect(!text.contains(number), "\(name): \(number)") }
    }
    #expect(texts["site/map.html"]?.contains(">108<") == true)
  }
}
