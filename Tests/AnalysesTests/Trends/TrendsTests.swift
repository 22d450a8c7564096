import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@Suite struct TrendsTests {
  /// Two years and a half of daily receipts that scatter by a tenth; from 2026 on they are `factor`
  /// times as large.
  private static func shop(factor: Double, persons: Bool = false) -> Shop {
    var shop = Shop()
    var generator = SeededGenerator(path: "trends/tests/1/0")
    for number in Shop.day("2024-05-01").number...Shop.day("2026-10-31").number {
      let day = Day(number: number)
      let level = (day.month.year >= 2026 ? factor : 1) * (1 + 0.1 * generator.normal())
      shop.line("r\(number)", day.description) { line, _ in
        line.gross = Int64((12200 * level).rounded())
        if persons { line.customer = Person(index: UInt32(number % 40)) }
      }
    }
    return shop
  }

  private static func lead(_ report: Report) throws -> [String] {
    try report.page("trend").lead.map(\.key)
  }

  private static func cell(_ table: Table, _ row: Int, _ column: String) throws -> Cell {
    table.rows[row][try #require(table.columns.firstIndex { $0.id == column })]
  }

  @Test func `a rise and a fall beyond chance are named, scatter is not`() throws {
    #expect(try Self.lead(Self.shop(factor: 1.15).report()).contains("trend.evolution"))
    #expect(try Self.lead(Self.shop(factor: 0.85).report()).contains("trend.involution"))
    #expect(try Self.lead(Self.shop(factor: 1).report()).contains("trend.no-drift"))
  }

  @Test func `a fall without new customers is no involution`() throws {
    let lead = try Self.lead(Self.shop(factor: 0.7, persons: true).report())
    #expect(lead.contains("trend.recruitment"))
    #expect(!lead.contains("trend.involution"))
  }

  @Test func `without new customers a fall is told only beyond chance`() throws {
    let report = Self.shop(factor: 1, persons: true).report()
    #expect(try Self.lead(report).contains("trend.no-drift"))
    #expect(try !Self.lead(report).contains("trend.recruitment"))
    #expect(
      !ReportWalk(report).phrases.contains { $0.phrase.key == "message.recruitment.evidence" })
  }

  @Test func `a partial month gives no direction`() throws {
    let shop = Self.shop(factor: 0.8)
    let month = Shop.day("2026-11-01").month
    var open = shop
    open.asOf = month.last
    open.line("n", "2026-11-01") { line, _ in line.gross = 12200 }
    let keys = try Self.lead(open.report("2026-11-01"))
    #expect(!keys.contains { $0.hasPrefix("trend.") })
  }

  @Test func `year to date, last month and the year before stand side by side`() throws {
    let report = Self.shop(factor: 1).report()
    let table = try report.table("measures-of-month", on: "trend")
    let receipts = try #require(
      table.rows.firstIndex { row in
        if case .text(let phrase) = row[0] { phrase.key == "measure.receipts" } else { false }
      })
    func value(_ column: String) throws -> Quantity? {
      if case .quantity(let quantity) = try Self.cell(table, receipts, column) {
        return quantity
      }
      return nil
    }
    // One receipt a day: 31 in October, 304 from January to October.
    #expect(try value("month") == .count(31))
    #expect(try value("last_month") == .count(30))
    #expect(try value("year_before") == .count(31))
    #expect(try value("year_to_date") == .count(304))
    #expect(try value("year_to_date_before") == .count(304))
    #expect(try value("against_year_before") == .share(Ratio(0)))
  }

  @Test func `contacts that no source tells are not known, not zero`() throws {
    var shop = Self.shop(factor: 1)
    shop.plan.channels = [Shop.channel("mail")]
    shop.touch(.sent, "2026-09-05", channel: "mail", person: 1)
    let report = shop.report()
    let row = try #require(
      try report.table("measures-of-month", on: "trend").rows.first { row in
        if case .text(let phrase) = row[0] { phrase.key == "measure.contacts" } else { false }
      })
    let total = try #require(try report.table("channels-in-month", on: "channels").total)
    func quantity(_ cell: Cell) -> Quantity? {
      if case .quantity(let quantity) = cell { quantity } else { nil }
    }
    #expect(quantity(row[1]) == .unknown)
    #expect(quantity(row[2]) == .count(1))
    #expect(quantity(row[6]) == .unknown)
    #expect(quantity(total[2]) == .unknown)
  }

  @Test func `a plan is read in four languages and months off plan are counted`() throws {
    var shop = Self.shop(factor: 1)
    func plan(_ measure: String, _ iso: String, _ value: Int) {
      shop.batch.plan.append(
        PlanEntry(
          place: Place(file: 9, line: shop.batch.plan.count + 2), month: Shop.day(iso).month,
          measure: shop.batch.symbols.symbol(measure), value: PlainNumber(value)))
    }
    for iso in ["2026-08-01", "2026-09-01", "2026-10-01"] { plan("Vendite nette", iso, 900_000) }
    plan("Kassenbons", "2026-10-01", 31)
    plan("koszt marketingu", "2026-10-01", 100)
    plan("parking lots", "2026-10-01", 3)
    let report = shop.report()
    let table = try report.table("plan-and-actual", on: "trend")
    #expect(table.rows.count == 3, "an unknown measure is left out")
    func text(_ row: Int, _ column: String) throws -> String {
      if case .text(let phrase) = try Self.cell(table, row, column) { return phrase.key }
      return ""
    }
    #expect(try text(0, "measure") == "measure.net-sales")
    #expect(try text(0, "reading") == "plan.worse")
    #expect(try text(1, "reading") == "comparison.incomplete", "no cost was delivered")
    #expect(try text(2, "reading") == "plan.neutral")
    if case .quantity(let months) = try Self.cell(table, 0, "months_missed") {
      #expect(months == .count(3))
    }
    #expect(try report.page("trend").headline.key == "headline.plan.missed")
  }

  @Test func `events stand on the axis and in their table, by number`() throws {
    var shop = Self.shop(factor: 1)
    for (name, from, to) in [
      ("Fair", "2026-03-02", "2026-03-08"), ("Rebuilding", "2023-01-01", "2023-01-31"),
      ("Street works", "2026-08-15", "2026-09-15"),
    ] {
      shop.batch.events.append(
        OwnerEvent(
          place: Place(file: 9, line: shop.batch.events.count + 2), from: Shop.day(from),
          to: Shop.day(to), label: shop.batch.symbols.symbol(name),
          quality: Quality(time: .period)))
    }
    let report = shop.report()
    #expect(try report.table("events", on: "trend").rows.count == 2)
    let charts = try report.page("trend").blocks.compactMap { block -> TrendChart? in
      guard case .chart(let chart) = block, case .trend(let trend) = chart.content else {
        return nil
      }
      return trend
    }
    #expect(charts.first?.events.map(\.month.description) == ["2026-03", "2026-08"])
    #expect(charts.first?.points.last?.isProvisional == true)
  }

  @Test(arguments: Language.allCases)
  func `every phrase of the trend page is complete`(language: Language) {
    let wording = Wording(language: language)
    for factor in [0.8, 1, 1.2] {
      for (place, phrase) in ReportWalk(Self.shop(factor: factor).report()).phrases {
        #expect(wording.flaws(in: phrase) == [], "\(place)")
      }
    }
  }
}
