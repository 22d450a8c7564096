import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

/// Tables whose small counts follow from a total, a share or another table.
@Suite struct SmallTablesTests {
  /// Customers with one purchase in September, all of whom may be contacted.
  private static func shop(_ customers: Int = 60) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("mail"), Shop.channel("radio"), Shop.channel("letter")]
    for person in 0..<customers { buy(person, "2026-09-10", &shop) }
    return shop
  }

  private static func buy(_ person: Int, _ day: String, _ shop: inout Shop) {
    shop.line("r\(shop.batch.receiptLines.count)", day) { line, _ in
      line.gross = 12200
      line.customer = Person(index: UInt32(person))
    }
  }

  private static func values(_ report: Report, _ measure: String, _ name: String) -> [Quantity] {
    report.figures.filter { $0.measure == measure && $0.scope.contains { $0.name == name } }
      .map(\.value)
  }

  private static func column(_ table: Table, _ name: String) throws -> [Cell] {
    let index = try #require(table.columns.firstIndex { $0.id == name })
    return table.rows.map { $0[index] }
  }

  private static func quantities(_ cells: [Cell]) -> [Quantity] {
    cells.compactMap { cell in
      switch cell {
      case .quantity(let quantity), .estimate(let quantity, _): quantity
      default: nil
      }
    }
  }

  @Test(arguments: [(57, false), (45, true), (60, true)])
  func `customers met in the month are hidden where few others are left`(met: Int, isShown: Bool)
    throws
  {
    var shop = Self.shop()
    for person in 0..<met { shop.touch(.sent, "2026-10-12", channel: "mail", person: person) }
    let table = try shop.report().table("map-cells", on: "map")
    let reached = Self.quantities(try Self.column(table, "customers"))
    #expect(reached.contains(.count(met)) == isShown)
  }

  @Test(arguments: [(3, 0), (20, 1), (0, 1)])
  func `how many came back is told where neither they nor the others are few`(
    returning: Int, shown: Int
  ) throws {
    var shop = Self.shop()
    for person in 0..<returning { Self.buy(person, "2026-09-20", &shop) }
    let report = shop.report()
    let figures = report.figures.filter {
      $0.measure == "returned-share" && $0.scope == [Dimension("days", "30")]
    }
    #expect(figures.count == shown)
    let tables = try report.page("customers").blocks.filter { block in
      if case .table(let table) = block { table.id == "time-to-return" } else { false }
    }
    #expect(tables.count == shown)
  }

  /// A campaign of letters with a code that so many of forty recipients used.
  private static func campaign(_ name: String, uses: Int, from first: Int, _ shop: inout Shop) {
    for place in 0..<40 {
      for kind in [TouchKind.sent, .couponRedeemed] where kind == .sent || place < uses {
        shop.touch(
          kind, "2026-10-0\(kind == .sent ? 2 : 6)", channel: "letter", person: first + place)
        let last = shop.batch.touches.count - 1
        shop.batch.touches[last].campaign = shop.batch.symbols.symbol(name)
        shop.batch.touches[last].coupon = shop.batch.symbols.symbol(name)
      }
    }
  }

  @Test func `uses of a code by few persons are told nowhere, and no total gives them away`()
    throws
  {
    var shop = Self.shop(120)
    Self.campaign("A", uses: 4, from: 0, &shop)
    Self.campaign("B", uses: 15, from: 40, &shop)
    Self.campaign("C", uses: 22, from: 80, &shop)
    let report = shop.report()
    let uses = Self.values(report, "redemptions", "campaign")
    #expect(uses == [.suppressed(below: 10), .withheld, .count(22)])
    let rates = report.figures.filter { $0.measure == "redemption-rate" }
    #expect(rates.map { $0.interval == nil } == [true, true, false])
    let table = try report.table("coded-campaigns", on: "channels")
    #expect(Self.quantities(try Self.column(table, "redemptions")) == uses)
  }

  @Test func `uses that name nobody are receipts and stay open`() {
    var shop = Self.shop()
    Self.campaign("A", uses: 4, from: 0, &shop)
    for index in shop.batch.touches.indices { shop.batch.touches[index].customer = nil }
    #expect(Self.values(shop.report(), "redemptions", "campaign") == [.count(4)])
  }

  /// Answers of October: what is asked, what is said and how often.
  private static func ask(
    _ question: String, _ answers: [(String, Int)], scale: ClosedRange<Int>? = nil,
    _ shop: inout Shop
  ) {
    for (value, count) in answers {
      for _ in 0..<count {
        var answer = Answer(
          place: Place(file: 6, line: shop.batch.answers.count + 2),
          at: Stamp(day: Shop.day("2026-10-15")), survey: shop.batch.symbols.symbol("survey"),
          question: shop.batch.symbols.symbol(question),
          value: shop.batch.symbols.symbol(value), quality: Quality(time: .day))
        answer.number = Int(value).map { PlainNumber($0) }
        answer.lowest = scale.map { PlainNumber($0.lowerBound) }
        answer.highest = scale.map { PlainNumber($0.upperBound) }
        shop.batch.answers.append(answer)
      }
    }
  }

  @Test func `an answer that few gave does not follow from all answers`() throws {
    var shop = Self.shop()
    Self.ask("source", [("mail", 25), ("radio", 12), ("letter", 3)], &shop)
    let report = shop.report()
    let table = try report.table("declared-sources", on: "channels")
    let told = Self.quantities(try Self.column(table, "answers"))
    #expect(told == [.count(25), .withheld, .suppressed(below: 10)])
    let shares = Self.quantities(try Self.column(table, "share"))
    #expect(shares[1...] == [.withheld, .suppressed(below: 10)])
  }

  @Test(arguments: [
    // Promoters, passives, detractors: three detractors follow from score and interval together.
    ([("10", 30), ("8", 27), ("2", 3)], true, false),
    // Nearly all promote: the score alone tells that few do not.
    ([("10", 57), ("8", 3)], false, false),
    // Nobody or enough in each group.
    ([("10", 30), ("8", 20), ("2", 10)], true, true), ([("10", 40), ("8", 20)], true, true),
  ])
  func `a score does not tell of few answers`(
    answers: [(String, Int)], hasScore: Bool, hasInterval: Bool
  ) throws {
    var shop = Self.shop()
    Self.ask("recommend", answers, scale: 0...10, &shop)
    let report = shop.report()
    let figure = try #require(report.figures.first { $0.measure == "recommendation-score" })
    #expect((figure.value != .unknown) == hasScore)
    #expect((figure.interval != nil) == hasInterval)
    let table = try report.table("survey-scores", on: "themes")
    let isEstimate = try Self.column(table, "score").contains { cell in
      if case .estimate = cell { true } else { false }
    }
    #expect(isEstimate == hasInterval)
  }

  @Test(arguments: [
    // Four answers one below the best.
    ([("5", 36), ("4", 4)], false, false),
    // Ten one below, and one two below: the spread tells of the one.
    ([("5", 30), ("4", 12), ("3", 1)], true, false),
    ([("5", 12), ("4", 11), ("3", 5), ("2", 6), ("1", 6)], true, true),
  ])
  func `a mean does not tell of few answers`(
    answers: [(String, Int)], hasScore: Bool, hasInterval: Bool
  ) throws {
    var shop = Self.shop()
    Self.ask("satisfied", answers, scale: 1...5, &shop)
    let figure = try #require(
      shop.report().figures.first { $0.measure == "survey-mean" })
    #expect((figure.value != .unknown) == hasScore)
    #expect((figure.interval != nil) == hasInterval)
  }

  @Test func `a shop with few receipts does not tell who made them`() throws {
    var shop = Self.shop()
    shop.plan.stores = ["big", "small"].map {
      Store(id: $0, name: $0, aliases: [], opened: nil, closed: nil, weekdays: [])
    }
    for index in shop.batch.receiptLines.indices {
      shop.batch.receiptLines[index].store = shop.batch.symbols.symbol(index < 56 ? "big" : "small")
      if index >= 56 { shop.batch.receiptLines[index].at = Stamp(day: Shop.day("2026-10-06")) }
    }
    for person in 0..<20 {
      Self.buy(person, "2026-10-05", &shop)
      let last = shop.batch.receiptLines.count - 1
      shop.batch.receiptLines[last].store = shop.batch.symbols.symbol("big")
    }
    let table = try shop.report().table("store-customers", on: "stores")
    let kinds = try ["new", "returning", "unknown"].flatMap {
      Self.quantities([try Self.column(table, $0)[1]])
    }
    // Four receipts, all of one kind: a single hidden kind would be the number of receipts.
    #expect(kinds.count { $0 == .suppressed(below: 10) } >= 2)
  }

  @Test func `how often few buyers met a cell does not follow from supply and demand`() throws {
    var shop = Self.shop(0)
    for person in 0..<80 {
      let channel = person < 4 ? "radio" : person < 40 ? "mail" : "letter"
      shop.touch(.sent, "2026-10-05", channel: channel, person: person)
      Self.buy(person, "2026-10-07", &shop)
    }
    let table = try shop.report().table("map-verdicts", on: "map")
    let index = Self.quantities(try Self.column(table, "coverage_index"))
    #expect(index.count { $0 == .withheld } == 2)
  }
}
