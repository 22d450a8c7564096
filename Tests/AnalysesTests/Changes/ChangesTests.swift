import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@Suite struct ChangesTests {
  /// Four months with a coupon on every fifth receipt and, if wanted, a refund of September given
  /// in October and a late receipt of September.
  private static func shop(refund: Bool = false, late: Bool = false) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("flyer", priceOff: true)]
    shop.plan.campaigns = [
      Campaign(
        id: "aut", name: "Autumn", channel: "flyer", codes: ["AUT*"], distributed: 1000,
        faceValueIsInNet: true, start: nil, end: nil)
    ]
    for number in Shop.day("2026-07-01").number...Shop.day("2026-10-31").number {
      let day = Day(number: number)
      shop.line("r\(number)", day.description) { line, symbols in
        line.gross = 12200 + Int64(number % 7) * 100
        guard number % 5 == 0 else { return }
        line.coupon = symbols.symbol("AUT1")
        line.discount = 1220
      }
    }
    if late { shop.line("late", "2026-09-15") { line, _ in line.gross = 24400 } }
    if refund {
      shop.refund("2026-10-05") { refund, symbols in
        refund.refundOf = symbols.symbol("r\(Shop.day("2026-09-20").number)")
        refund.gross = 6100
      }
    }
    return shop
  }

  private static func published(
    _ report: Report, causes: [Cause] = [], verdict: Verdict? = nil
  ) -> PublishedReport {
    PublishedReport(
      month: report.month, revision: 1, causes: causes,
      figures: report.figures.map { figure in
        let isReturn = figure.measure == "return-per-unit"
        return PublishedFigure(
          key: PublishedFigure.Key(figure), value: figure.value,
          bounds: figure.interval.map { $0.low...$0.high },
          verdict: isReturn ? verdict ?? figure.verdict : figure.verdict, grade: figure.grade)
      })
  }

  private static func history(
    _ report: PublishedReport, today: [Figure]? = nil
  ) -> History {
    History(reports: [report], restatedShare: 0.05) { _ in today }
  }

  private static func count(_ report: Report, _ measure: String) -> Quantity? {
    report.figures.first { $0.measure == measure }?.value
  }

  private static func table(_ report: Report, _ id: String) -> Table? {
    report.sections.first { $0.id == "changes" }?.blocks.compactMap { block in
      if case .table(let table) = block, table.id == id { table } else { nil }
    }.first
  }

  private static func keys(_ table: Table?, _ column: String) -> [String] {
    guard let table, let index = table.columns.firstIndex(where: { $0.id == column }) else {
      return []
    }
    return table.rows.map { row in
      guard case .text(let phrase) = row[index] else { return "" }
      if case .list(let items)? = phrase.arguments["causes"] {
        return items.map { if case .phrase(let item) = $0 { item.key } else { "" } }
          .joined(separator: "+")
      }
      return phrase.key
    }
  }

  @Test func `the steps from month to month add up to the change to the cent`() throws {
    let report = Self.shop(refund: true).report()
    let steps = report.figures.compactMap { figure -> Int64? in
      guard figure.measure == "sales-change", case .money(let money) = figure.value else {
        return nil
      }
      return money.minorUnits
    }
    func sales(_ iso: String) throws -> Int64 {
      let month = Shop.day(iso).month
      let figure = report.figures.first {
        $0.measure == "net-sales" && $0.scope.isEmpty && $0.month == month
      }
      guard case .money(let money)? = figure?.value else {
        Issue.record("no sales")
        return 0
      }
      return money.minorUnits
    }
    #expect(steps.count == 4)
    #expect(steps.reduce(0, +) == (try sales("2026-10-01")) - (try sales("2026-09-01")))
    #expect(steps.contains(-5000), "a refund of 61.00 gross is 50.00 net")
  }

  @Test func `without an earlier report nothing is said to have changed`() {
    let report = Self.shop().report()
    let page = report.sections.first { $0.id == "changes" }
    #expect(page?.headline.key == "headline.changes.first")
    #expect(Self.count(report, "verdicts-changed") == nil)
  }

  @Test func `the same data, rules and program restate nothing`() {
    let before = Self.published(Self.shop().report("2026-09-01"))
    let report = Self.shop().report { $0.history = Self.history(before) }
    #expect(Self.count(report, "figures-restated") == .count(0))
    #expect(Self.count(report, "verdicts-changed") == .count(0))
    #expect(
      report.sections.first { $0.id == "changes" }?.headline.key == "headline.changes.none")
  }

  @Test func `rows of a closed month that come late are told as such, refunds as new data`() {
    let before = Self.published(Self.shop().report("2026-09-01"))
    let late = Self.shop(late: true).report { $0.history = Self.history(before) }
    let lateCauses = Self.keys(Self.table(late, "restated-figures"), "cause")
    #expect(Set(lateCauses) == ["cause.late-data"])
    #expect(Self.keys(Self.table(late, "restated-figures"), "figure").contains("measure.net-sales"))
    let refund = Self.shop(refund: true).report { $0.history = Self.history(before) }
    #expect(
      Set(Self.keys(Self.table(refund, "restated-figures"), "cause")) == ["cause.new-data"])
    #expect(
      !Self.keys(Self.table(refund, "restated-figures"), "figure").contains("measure.net-sales"))
  }

  @Test func `a large restatement stands on the first page`() {
    var shop = Self.shop()
    for index in 0..<5 { shop.line("late\(index)", "2026-09-15") { line, _ in line.gross = 24400 } }
    let before = Self.published(Self.shop().report("2026-09-01"))
    let report = shop.report { $0.history = Self.history(before) }
    let caveats = report.sections.first?.blocks.filter {
      if case .caveat(let phrase) = $0 { phrase.key == "sentence.restated" } else { false }
    }
    #expect(caveats?.isEmpty == false)
  }

  @Test func `a verdict that changed names what differs: month, late data, configuration`() throws {
    let september = Self.shop().report("2026-09-01")
    let figure = try #require(september.figures.first { $0.measure == "return-per-unit" })
    #expect(figure.verdict != .add)
    func cause(_ causes: [Cause], today: Verdict?) -> [String] {
      var again = figure
      again.verdict = today
      let before = Self.published(september, causes: causes, verdict: .add)
      let report = Self.shop().report {
        $0.history = Self.history(before, today: today == nil ? nil : [again])
      }
      #expect(Self.count(report, "verdicts-changed") == .count(1))
      return Self.keys(Self.table(report, "changed-verdicts"), "cause")
    }
    #expect(cause([], today: .add) == ["cause.new-data"])
    #expect(cause([], today: .cut) == ["cause.late-data"])
    #expect(cause([.configuration], today: .cut) == ["cause.configuration"])
    #expect(cause([.configuration], today: .add) == ["cause.new-data"])
    #expect(cause([.method], today: nil) == ["cause.method+cause.new-data"])
  }

  @Test(arguments: Language.allCases)
  func `every phrase about changes is complete`(language: Language) {
    let before = Self.published(
      Self.shop().report("2026-09-01"), causes: [.lateData, .configuration], verdict: .add)
    let report = Self.shop(refund: true, late: true).report {
      $0.history = Self.history(before, today: [])
    }
    let wording = Wording(language: language)
    for (place, phrase) in ReportWalk(report).phrases {
      #expect(wording.flaws(in: phrase) == [], "\(place)")
    }
  }
}
