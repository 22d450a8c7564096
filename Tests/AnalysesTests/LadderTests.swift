import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@Suite struct LadderTests {
  /// Two years of weeks: a shop that sells the same every day, and channels with weekly spend.
  private static func shop(
    spend: [String: (Int) -> Int64], effect: (Int) -> Int64 = { _ in 0 }
  ) -> Shop {
    var shop = Shop()
    shop.plan.channels = spend.keys.sorted().map { Shop.channel($0) }
    var generator = SeededGenerator(seed: 3)
    let monday = Shop.day("2024-10-28")
    for week in 0..<105 {
      for day in 0..<7 {
        let date = monday + (7 * week + day)
        shop.line("r\(week)-\(day)", date.description) { line, _ in
          line.net = 100_000 + Int64(4_000 * generator.normal()) + effect(week) / 7
        }
      }
      for (name, amount) in spend.sorted(by: { $0.key < $1.key }) where amount(week) > 0 {
        var row = Spend(
          place: Place(file: 3, line: week + 2), from: monday + 7 * week,
          to: monday + (7 * week + 6), amount: amount(week), currency: .euro,
          quality: Quality(time: .period))
        row.channel = shop.batch.symbols.symbol(name)
        shop.batch.spends.append(row)
      }
    }
    shop.asOf = Shop.day("2026-10-31")
    return shop
  }

  private static var setting: Setting {
    var thresholds = Thresholds.method
    thresholds.response.sweeps = 60
    thresholds.response.walkers = 24
    thresholds.response.doublings = 0
    thresholds.response.thinning = 1
    thresholds.response.ensembles = 2
    thresholds.response.mixing = 10
    thresholds.response.effectiveDraws = 1
    thresholds.journeys.replicates = 10
    return .tested("2026-10-01", thresholds)
  }

  /// On in two weeks of four, with what it brings: half of what was spent.
  private static func flights(_ week: Int) -> Int64 { week % 4 < 2 ? 80_000 : 0 }

  @Test func `spend that brings half of itself in sales is cut, by the model`() throws {
    let shop = LadderTests.shop(spend: ["flights": LadderTests.flights]) {
      LadderTests.flights($0) / 2
    }
    let returns = Ladder(facts: shop.facts(), setting: LadderTests.setting).returns
    let item = try #require(returns.first)
    #expect(item.layer == .modelled)
    #expect(item.grade == .modelled)
    #expect(item.verdict == .cut)
    // The margin is 40 %, so that one unit of spend brought 0.2 units of margin.
    #expect(try #require(item.perUnit).contains(0.2))
    #expect(try #require(item.gain).estimate > 0)
    #expect(try #require(item.risk) >= 0)
  }

  @Test func `what the model alone praises is left to a test`() throws {
    let shop = LadderTests.shop(spend: ["flights": LadderTests.flights]) {
      LadderTests.flights($0) * 8
    }
    let returns = Ladder(facts: shop.facts(), setting: LadderTests.setting).returns
    let item = try #require(returns.first)
    #expect(try #require(item.perUnit).low > 1)
    #expect(item.verdict == .cannotTell)
  }

  @Test func `praise that waits for a test is printed from nothing upwards`() throws {
    func waves(_ week: Int) -> Int64 { week % 4 < 2 ? 20_000 + Int64(week * 37 % 13) * 12_000 : 0 }
    let shop = LadderTests.shop(spend: ["waves": waves]) { waves($0) * 12 }
    let returns = Ladder(facts: shop.facts(), setting: LadderTests.setting).returns
    let item = try #require(returns.first)
    #expect(item.modelled?.obstacle == .untested)
    #expect(item.verdict == .cannotTell)
    let interval = try #require(item.perUnit)
    #expect(interval.low == 0)
    // Twelve in sales for one in spend, at a margin of 40 %.
    #expect(interval.contains(4.8))
    #expect(try #require(item.marginalInterval).low == 0)
  }

  @Test func `a channel that follows demand has no figure, unless even that is too little`() throws
  {
    var praised = LadderTests.shop(spend: ["flights": LadderTests.flights]) {
      LadderTests.flights($0) * 8
    }
    praised.plan.channels[0].followsDemand = true
    let material = Material(facts: praised.facts(), setting: LadderTests.setting)
    let item = try #require(material.ladder.returns.first)
    #expect(item.modelled?.obstacle == .followsDemand)
    #expect(item.layer == nil)
    #expect(item.perUnit == nil)
    #expect(item.verdict == .cannotTell)
    var poor = LadderTests.shop(spend: ["flights": LadderTests.flights]) {
      LadderTests.flights($0) / 2
    }
    poor.plan.channels[0].followsDemand = true
    let cut = try #require(Ladder(facts: poor.facts(), setting: LadderTests.setting).returns.first)
    #expect(cut.verdict == .cut)
    #expect(try #require(cut.perUnit).low == 0)
  }

  @Test func `contacts without any evidence are told as undecided, never left out`() throws {
    var shop = LadderTests.shop(spend: [:])
    shop.plan.channels = [Shop.channel("letters"), Shop.channel("silent")]
    shop.touch(.sent, "2026-09-03", channel: "letters", person: 1)
    let material = Material(facts: shop.facts(), setting: LadderTests.setting)
    #expect(material.ladder.returns.map(\.name) == ["letters"])
    let item = try #require(material.ladder.returns.first)
    #expect(item.verdict == .cannotTell)
    #expect(item.perUnit == nil)
    let figures = Returns().contribution(to: material).figures
    #expect(figures.first { $0.measure == "return-per-unit" }?.reason == "cost-missing")
  }

  @Test func `constant spend is never judged and gets a test`() throws {
    let shop = LadderTests.shop(spend: ["always": { _ in 50_000 }])
    let material = Material(facts: shop.facts(), setting: LadderTests.setting)
    let item = try #require(material.ladder.returns.first)
    #expect(item.layer == nil)
    #expect(item.verdict == .cannotTell)
    #expect(item.modelled?.obstacle == .constant)
    let section = try #require(Decisions().contribution(to: material).section)
    #expect(LadderTests.table("next-tests", in: section)?.rows.count == 1)
  }

  @Test func `two channels that move together are told as one, each undecided`() throws {
    let shop = LadderTests.shop(spend: [
      "first": LadderTests.flights, "second": { LadderTests.flights($0) * 2 },
    ])
    let returns = Ladder(facts: shop.facts(), setting: LadderTests.setting).returns
    #expect(returns.map(\.verdict) == [.cannotTell, .cannotTell])
    #expect(returns.map { $0.modelled?.obstacle } == [.together, .together])
    #expect(returns.map { $0.modelled?.partners } == [[1], [0]])
  }

  @Test func `baseline, channels and the rest are the till to the cent`() throws {
    let shop = LadderTests.shop(spend: ["flights": LadderTests.flights]) {
      LadderTests.flights($0) * 3
    }
    let material = Material(facts: shop.facts(), setting: LadderTests.setting)
    let section = try #require(Decisions().contribution(to: material).section)
    let table = try #require(LadderTests.table("till-closing", in: section))
    #expect(table.rows.count == 3)
    let parts = table.rows.map { LadderTests.cents($0[1]) }.reduce(0, +)
    let total = LadderTests.cents(try #require(table.total)[1])
    #expect(parts == total)
    #expect(total == material.sales(in: material.setting.month)?.origin)
  }

  @Test func `a report without any cost gives no return and divides nothing`() {
    let shop = LadderTests.shop(spend: ["quiet": { _ in 0 }])
    let material = Material(facts: shop.facts(), setting: LadderTests.setting)
    #expect(material.ladder.returns.isEmpty)
    #expect(material.ladder.response == nil)
  }

  private static func table(_ id: String, in section: Section) -> Table? {
    for case .table(let table) in section.blocks where table.id == id { return table }
    return nil
  }

  private static func cents(_ cell: Cell) -> Int64 {
    if case .quantity(.money(let money)) = cell { return money.minorUnits }
    return 0
  }
}
