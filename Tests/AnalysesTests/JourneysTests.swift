import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@Suite struct JourneysTests {
  /// Thirty customers: a flyer, then a mail, then a purchase of 100; ten more get a mail only.
  private static func report(withFlyer: Bool = true) -> Report {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("flyer"), Shop.channel("mail")]
    for person in UInt8(0)..<40 {
      if withFlyer, person < 30 {
        shop.touch(.sent, "2026-10-01", channel: "flyer", person: person)
      }
      shop.touch(.sent, "2026-10-03", channel: "mail", person: person)
      shop.touch(.opened, "2026-10-04", channel: "mail", person: person)
      guard person < 30 else { continue }
      shop.line("r\(person)", "2026-10-05") { line, _ in
        line.net = 10_000
        line.customer = Person(index: UInt32(person))
      }
    }
    return shop.report { $0.thresholds.journeys.replicates = 20 }
  }

  private static func credit(_ report: Report, _ channel: String, _ rule: String) -> Int64? {
    let figure = report.figures.first {
      $0.measure == "credited-sales-by-rule"
        && $0.scope == [Dimension("channel", channel), Dimension("rule", rule)]
    }
    if case .money(let money) = figure?.value { return money.minorUnits }
    return nil
  }

  @Test func `every rule shares out the same purchases`() {
    let report = JourneysTests.report()
    for rule in ["first", "last", "linear", "position", "decay", "removal", "shapley"] {
      let flyer = JourneysTests.credit(report, "flyer", rule) ?? 0
      let mail = JourneysTests.credit(report, "mail", rule) ?? 0
      #expect(abs(flyer + mail - 300_000) <= 1, "\(rule)")
    }
    #expect(JourneysTests.credit(report, "flyer", "first") == 300_000)
    #expect(JourneysTests.credit(report, "mail", "last") == 300_000)
    #expect(JourneysTests.credit(report, "mail", "linear") == 150_000)
  }

  @Test func `credit on which all rules agree is no range`() throws {
    let page = try JourneysTests.report(withFlyer: false).page("journeys")
    #expect(page.headline.key == "headline.journeys.same")
    #expect(
      page.blocks.contains { block in
        if case .chart(let chart) = block { chart.title.key == "chart.credits.same" } else { false }
      })
    #expect(try JourneysTests.report().page("journeys").headline.key == "headline.journeys.range")
  }

  @Test(arguments: Language.allCases)
  func `every phrase about journeys is complete`(language: Language) {
    let wording = Wording(language: language)
    for withFlyer in [true, false] {
      for (place, phrase) in ReportWalk(Self.report(withFlyer: withFlyer)).phrases {
        #expect(wording.flaws(in: phrase) == [], "\(place)")
      }
    }
  }

  @Test func `credit carries the grade of journeys and never a verdict`() {
    let figures = JourneysTests.report().figures.filter { $0.measure.hasPrefix("credited") }
    #expect(!figures.isEmpty)
    #expect(figures.allSatisfy { $0.grade == .attributed && $0.verdict == nil })
  }
}
