import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

/// A declared test of shops reaches the return of its channel.
@Suite struct ShopTestReturnTests {
  private static let first = Shop.day("2026-01-05")
  private static let start = Shop.day("2026-08-31")

  /// Shops that sell about 1,000.00 net a day from January to October; in eight weeks from the end
  /// of August the treated ones take `lift` per cent more.
  private static func shop(
    stores: Int = 10, lift: Int64, cost: Int64 = 2_000_000, weeks: Int = 8
  ) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("radio")]
    var generator = SeededGenerator(seed: 11)
    let days = start - first + 7 * (weeks + 1)
    for store in 0..<stores {
      let word = shop.batch.symbols.symbol("S\(store)")
      shop.plan.stores.append(
        Store(
          id: "S\(store)", name: "Shop \(store)", aliases: [], opened: nil, closed: nil,
          weekdays: []))
      let unit = Person(index: UInt32(store))
      shop.batch.shopUnits[unit] = word
      let isTreated = store % 2 == 0
      shop.batch.assignments.append(
        Assignment(
          place: Place(file: 3, line: store + 2), test: shop.batch.symbols.symbol("air"),
          unit: unit, arm: isTreated ? .treated : .control))
      for day in 0..<days {
        let date = first + day
        let isOn = isTreated && date >= start && date < start + 7 * weeks
        shop.line("\(store)-\(day)", date.description) { line, _ in
          line.store = word
          let usual = 100_000 + Int64(5_000 * generator.normal())
          line.net = usual + (isOn ? usual * lift / 100 : 0)
        }
      }
    }
    var test = DeclaredTest(
      place: Place(file: 4, line: 2), id: shop.batch.symbols.symbol("air"), unit: .store,
      from: start, to: start + (7 * weeks - 1),
      designShare: PlainNumber(digits: 5, places: 1) ?? PlainNumber(0),
      quality: Quality(time: .period))
    test.channel = shop.batch.symbols.symbol("radio")
    test.cost = cost
    test.currency = .euro
    shop.batch.tests = [test]
    return shop
  }

  private static func figure(_ shop: Shop) throws -> Figure {
    try #require(
      shop.report().figures.first {
        $0.measure == "return-per-unit" && $0.scope == [Dimension("channel", "radio")]
      })
  }

  @Test func `its effect is measured between shops, as evidence of grade A`() throws {
    // Five shops × 56 days × 1,000.00 × 20 % × 40 % margin = 22,400 for 20,000.
    let figure = try Self.figure(Self.shop(lift: 20))
    #expect(figure.grade == .tested)
    let interval = try #require(figure.interval)
    #expect(abs(interval.estimate - 1.12) < 0.1)
    #expect(interval.high - interval.low < 0.3)
  }

  @Test func `a test without effect is told to bring nothing`() throws {
    let figure = try Self.figure(Self.shop(lift: 0))
    #expect(try #require(figure.interval).contains(0))
    #expect(figure.verdict == .cut)
  }

  @Test func `three shops a side give a figure and no verdict`() throws {
    let figure = try Self.figure(Self.shop(stores: 6, lift: 0))
    #expect(figure.interval != nil)
    #expect(figure.verdict == .cannotTell)
    #expect(figure.reason == "test-few-shops")
  }

  @Test func `a test that is not over, or has one shop a side, gives no figure`() throws {
    let running = try Self.figure(Self.shop(lift: 20, weeks: 12))
    #expect(running.interval == nil)
    #expect(running.reason == "test-pending")
    let single = try Self.figure(Self.shop(stores: 2, lift: 20))
    #expect(single.interval == nil)
    #expect(single.reason == "test-few-shops")
  }

  @Test func `controls with cost of their own for the channel leak`() throws {
    var shop = Self.shop(lift: 20)
    for store in [1, 3] {
      var row = Spend(
        place: Place(file: 5, line: store), from: Self.start, to: Self.start + 6, amount: 10_000,
        currency: .euro, quality: Quality(time: .period))
      row.channel = shop.batch.symbols.symbol("radio")
      row.store = shop.batch.symbols.symbol("S\(store)")
      shop.batch.spends.append(row)
    }
    #expect(try Self.figure(shop).reason == "test-leaking")
  }

  @Test func `two tests of a channel are pooled into a sharper figure`() throws {
    let one = try #require(try Self.figure(Self.shop(lift: 20)).interval)
    var shop = Self.shop(lift: 20)
    var again = shop.batch.tests[0]
    again.id = shop.batch.symbols.symbol("again")
    shop.batch.tests.append(again)
    for unit in shop.batch.assignments {
      var copy = unit
      copy.test = again.id
      shop.batch.assignments.append(copy)
    }
    let both = try #require(try Self.figure(shop).interval)
    #expect(abs(both.estimate - one.estimate) < 0.05)
    #expect(both.high - both.low < 0.85 * (one.high - one.low))
  }
}
