import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@testable import Analyses

@Suite struct StoresTests {
  /// A chain in October 2026: `receipts` a shop, each worth about the shop's amount in cents.
  private static func chain(_ amounts: [(receipts: Int, cents: Int64)]) -> Shop {
    var shop = Shop()
    shop.plan.stores = amounts.indices.map {
      Store(
        id: "s\($0)", name: "Shop \($0)", aliases: [], opened: nil, closed: nil, weekdays: [])
    }
    var generator = SeededGenerator(path: "stores/tests/1/0")
    for (index, store) in amounts.enumerated() {
      for number in 0..<store.receipts {
        let day = Shop.day("2026-10-01") + number % 31
        shop.line("r\(index)-\(number)", day.description) { line, symbols in
          line.gross = store.cents + Int64(generator.index(below: 4000)) - 2000
          line.store = symbols.symbol("s\(index)")
          line.customer = Person(index: UInt32(number % 50))
        }
      }
    }
    return shop
  }

  private static func average(_ report: Report, _ store: String) throws -> Figure {
    try #require(
      report.figures.first {
        $0.measure == "average-receipt" && $0.scope == [Dimension("store", store)]
      })
  }

  @Test(arguments: [(1, 3), (4, 3), (7, 4), (40, 7), (109, 8)])
  func `of many shops only a longer run below the year before is news`(stores: Int, months: Int) {
    // A run of so many months comes to at most half a shop by chance.
    #expect(Stores.longFall(of: stores) == months)
  }

  @Test func `a shop that nobody declared is named beside its numbers`() throws {
    var shop = Self.chain([(60, 5000), (40, 5100)])
    func notes(_ shop: Shop) throws -> [Phrase] {
      let blocks = shop.report().sections.first { $0.id == "stores" }?.blocks ?? []
      return try #require(
        blocks.compactMap { block in
          if case .table(let table) = block, table.id == "stores" { table.notes } else { nil }
        }.first)
    }
    let before = try notes(shop)
    #expect(before.allSatisfy { $0.key != "note.stores.undeclared" })
    shop.line("x", "2026-10-03") { line, symbols in
      line.gross = 500
      line.store = symbols.symbol("Sohp 1")
    }
    let note = try notes(shop).first { $0.key == "note.stores.undeclared" }
    let text = "\(try #require(note).arguments)"
    #expect(text.contains("Sohp 1"))
  }

  @Test func `the shops add up to the company to the cent`() throws {
    let report = Self.chain([(60, 5000), (40, 5100), (7, 9000)]).report()
    func sales(_ isStore: Bool) -> [Int64] {
      report.figures.compactMap { figure in
        guard figure.measure == "net-sales", figure.month != nil,
          figure.scope.isEmpty != isStore, case .money(let money) = figure.value
        else { return nil }
        return money.minorUnits
      }
    }
    #expect(sales(true).count == 3)
    #expect(sales(true).reduce(0, +) == sales(false).reduce(0, +))
  }

  @Test func `a shop that is far away is named, shops within chance are not`() throws {
    let report = Self.chain([(200, 5000), (200, 5050), (200, 4950), (200, 9000)]).report()
    #expect(try (Self.average(report, "s3").probability ?? 0) > 0.95)
    let alike = Self.chain([(200, 5000), (200, 5000), (200, 5000)]).report()
    for store in ["s0", "s1", "s2"] {
      let above = try #require(try Self.average(alike, store).probability)
      #expect(above > 0.05 && above < 0.95)
    }
  }

  @Test func `a small shop is held near the group`() throws {
    let report = Self.chain([(300, 5000), (300, 5200), (300, 4800), (3, 8000)]).report()
    let small = try #require(try Self.average(report, "s3").interval)
    // 80.00 gross is about 65.57 net; the group is near 41.
    #expect(small.estimate < 65.0)
    #expect(small.low < small.estimate && small.estimate < small.high)
  }

  /// Two shops of 40 customers who buy on the fifth of every month from `first` on; 20 more come in
  /// the last month.
  private static func customers(from first: String) -> Shop {
    var shop = Shop()
    shop.plan.stores = ["a", "b"].map {
      Store(id: $0, name: $0, aliases: [], opened: nil, closed: nil, weekdays: [])
    }
    for index in Shop.day(first).month.index...shop.asOf.month.index {
      let month = Month(index: index)
      for person in 0..<(month == shop.asOf.month ? 120 : 80) {
        shop.line("\(index)-\(person)", (month.first + 4).description) { line, symbols in
          line.gross = 12200
          line.store = symbols.symbol(person % 2 == 0 ? "a" : "b")
          line.customer = Person(index: UInt32(person))
        }
      }
    }
    return shop
  }

  @Test func `new customers of the first year of data are not known, not zero`() throws {
    let report = Self.customers(from: "2026-01-01").report()
    func values(_ measure: String, _ kind: String? = nil) -> [Quantity] {
      report.figures.filter { figure in
        figure.measure == measure
          && (kind == nil || figure.scope.contains(Dimension("customers", kind ?? "")))
          && figure.scope.contains { $0.name == "store" }
      }.map(\.value)
    }
    #expect(values("receipts", "new") == [.unknown, .unknown])
    #expect(values("kept-sales", "new") == [.unknown, .unknown])
    #expect(values("receipts", "returning") == [.count(360), .count(360)])
    #expect(values("returning-share") == [.unknown, .unknown])
  }

  @Test func `where nobody says who bought, returning customers are not known, not zero`() throws {
    var shop = Self.customers(from: "2026-01-01")
    let b = shop.batch.symbols.symbol("b")
    for index in shop.batch.receiptLines.indices where shop.batch.receiptLines[index].store == b {
      shop.batch.receiptLines[index].customer = nil
    }
    let returning = shop.report().figures.filter {
      $0.scope.contains(Dimension("customers", "returning"))
    }
    #expect(returning.count { $0.value == .unknown } == 2)
    #expect(returning.contains { $0.measure == "receipts" && $0.value == .count(360) })
  }

  @Test func `the share of returning counts receipts that a year of data stands before`() throws {
    // November 2024 to October 2026: from November 2025 on both kinds can be told.
    let report = Self.customers(from: "2024-11-01").report()
    let shares = report.figures.filter { $0.measure == "returning-share" }
    let expected = Jeffreys.interval(successes: 40 * 12, trials: 40 * 12 + 20)
    #expect(shares.map(\.interval) == [expected, expected])
  }

  @Test func `one shop has nothing to be held against`() {
    #expect(!Self.chain([(30, 5000)]).report().sections.contains { $0.id == "stores" })
  }

  @Test(arguments: Language.allCases)
  func `every phrase of forty shops is complete`(language: Language) {
    let wording = Wording(language: language)
    let shop = Self.chain((0..<40).map { (5 + $0, Int64(4000 + 50 * $0)) })
    for (place, phrase) in ReportWalk(shop.report()).phrases {
      #expect(wording.flaws(in: phrase) == [], "\(place)")
    }
  }
}
