import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@Suite struct MonthlyReportTests {
  /// Fourteen months of a shop with a newsletter, a coupon, reviews and 30 customers.
  private static func shop() -> Shop {
    var shop = Shop()
    shop.plan.channels = [
      Shop.channel("email"), Shop.channel("flyer", priceOff: true),
      Shop.channel("rumour", managed: false),
    ]
    shop.plan.campaigns = [
      Campaign(
        id: "aut", name: "Autumn", channel: "flyer", codes: ["AUT*"], distributed: 100,
        faceValueIsInNet: true, start: nil, end: nil)
    ]
    shop.plan.touchpoints = [
      Touchpoint(
        id: "hello", name: "Hello mail", channel: "email", phase: .use, medium: .digital,
        isManaged: true, isExpected: true, state: .live, owner: nil)
    ]
    for number in Shop.day("2025-09-01").number...Shop.day("2026-10-31").number {
      let day = Day(number: number)
      shop.line("r\(number)", day.description) { line, symbols in
        line.gross = 12200 + Int64(number % 7) * 100
        line.customer = Person(index: UInt32(number % 30))
        if number % 5 == 0 {
          line.coupon = symbols.symbol("AUT1")
          line.discount = 1220
        }
      }
      shop.touch(.sent, day.description, channel: "email", person: UInt8(number % 11))
    }
    addSpend(&shop)
    addReviews(&shop)
    return shop
  }

  private static func addSpend(_ shop: inout Shop) {
    var spend = Spend(
      place: Place(file: 3, line: 2), from: Shop.day("2026-10-01"), to: Shop.day("2026-10-31"),
      amount: 50_000, currency: .euro, quality: Quality(time: .period))
    spend.channel = shop.batch.symbols.symbol("flyer")
    spend.campaign = shop.batch.symbols.symbol("aut")
    spend.contacts = 100
    shop.batch.spends.append(spend)
  }

  private static func addReviews(_ shop: inout Shop) {
    let source = shop.batch.symbols.symbol("google")
    for index in 0..<40 {
      shop.batch.opinions.append(
        Opinion(
          place: Place(file: 4, line: index + 2), at: Stamp(day: Shop.day("2026-10-02")),
          source: source, score: PlainNumber(index % 5 + 1), lowest: PlainNumber(1),
          highest: PlainNumber(5), quality: Quality(time: .day)))
    }
  }

  private static func setting(_ month: String, limit: Int?) -> Setting {
    var setting = Setting.tested("\(month)-01")
    setting.thresholds.journeys.replicates = 10
    setting.contactLimit = limit
    return setting
  }

  private static func report(_ shop: Shop, _ month: String = "2026-10", limit: Int? = 2) -> Report {
    var shop = shop
    shop.asOf = setting(month, limit: limit).asOf
    return MonthlyReport.report(facts: shop.facts(), setting: setting(month, limit: limit))
  }

  @Test(arguments: Language.allCases, [nil, 2, 40])
  func `every phrase of a report is complete in every language`(_ language: Language, limit: Int?) {
    let wording = Wording(language: language)
    for month in ["2025-09", "2026-10", "2026-11"] {
      let walk = ReportWalk(
        MonthlyReportTests.report(MonthlyReportTests.shop(), month, limit: limit))
      #expect(walk.phrases.count > 100)
      for (place, phrase) in walk.phrases {
        #expect(wording.flaws(in: phrase) == [], "\(month) \(place)")
      }
    }
  }

  @Test func `a folder without anything still gives a report that says so`() {
    let report = MonthlyReportTests.report(Shop())
    #expect(report.sections.map(\.id).contains("quality"))
    let wording = Wording(language: .en)
    for (place, phrase) in ReportWalk(report).phrases {
      #expect(wording.flaws(in: phrase) == [], "\(place)")
    }
  }

  @Test func `a coded return is never better evidence than an assumption`() {
    let report = MonthlyReportTests.report(MonthlyReportTests.shop())
    let returns = report.figures.filter { $0.measure == "return-per-unit" }
    #expect(!returns.isEmpty)
    #expect(returns.allSatisfy { $0.grade == .assumed || $0.grade == nil })
    #expect(returns.contains { $0.grade == .assumed })
    #expect(returns.allSatisfy { $0.verdict == .cut || $0.verdict == .cannotTell })
  }

  @Test(arguments: Language.allCases)
  func `page one names the channel of its reason and counts every verdict`(
    _ language: Language
  ) throws {
    var shop = MonthlyReportTests.shop()
    shop.batch.spends[0].amount = 5_000_000
    let index = try MonthlyReportTests.report(shop).page("index")
    let wording = Wording(language: language)
    let reason = wording.text(Phrase("reason.never-pays"))
    #expect(index.lead.map { wording.text($0) } == ["flyer: \(reason)."])
    let told = index.blocks.compactMap { block in
      if case .paragraph(let phrase) = block { wording.text(phrase) } else { nil }
    }
    let counts = try #require(told.first).split { !$0.isNumber }.compactMap { Int($0) }
    let rows = try MonthlyReportTests.report(shop).table("decisions", on: "index").rows.count
    // The last two digits are the false alarms.
    #expect(counts.dropLast(2).reduce(0, +) == rows, "\(told)")
  }

  @Test func `no published count speaks of fewer persons than the minimum`() {
    let report = MonthlyReportTests.report(MonthlyReportTests.shop())
    let persons = ["customers-by-contacts", "never-contacted", "customers-above-limit"]
    for figure in report.figures where persons.contains(figure.measure) {
      if case .count(let count) = figure.value { #expect(count == 0 || count >= 10) }
    }
  }

  @Test func `the table of months adds up to the figure of all months`() {
    let report = MonthlyReportTests.report(MonthlyReportTests.shop())
    func amounts(_ hasMonth: Bool) -> Int64 {
      report.figures.filter { $0.measure == "net-sales" && ($0.month != nil) == hasMonth }
        .reduce(0) { sum, figure in
          if case .money(let money) = figure.value { sum + money.minorUnits } else { sum }
        }
    }
    #expect(amounts(true) == amounts(false))
    #expect(amounts(true) > 0)
  }

  @Test func `an expected touchpoint without contacts is missing on the map`() {
    let report = MonthlyReportTests.report(MonthlyReportTests.shop())
    let cell = report.figures.first {
      $0.measure == "map-contacts"
        && $0.scope == [Dimension("channel", "email"), Dimension("phase", "use")]
    }
    #expect(cell?.reason == "missing")
  }
}
