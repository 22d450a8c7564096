import Facts
import Measures
import Records
import Testing

@Suite struct WeeklyTests {
  /// A shop that sells 70.00 a day from a Wednesday to a Friday two months later.
  private static func shop() -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("radio")]
    shop.asOf = Shop.day("2026-05-29")
    for number in Shop.day("2026-04-01").number...shop.asOf.number {
      let day = Day(number: number)
      shop.line("r\(number)", day.description) { line, _ in line.net = 7_000 }
    }
    return shop
  }

  private static func spend(_ shop: inout Shop, _ from: String, _ to: String, _ cents: Int64) {
    var row = Spend(
      place: Place(file: 3, line: shop.batch.spends.count + 2), from: Shop.day(from),
      to: Shop.day(to), amount: cents, currency: .euro, quality: Quality(time: .period))
    row.channel = shop.batch.symbols.symbol("radio")
    shop.batch.spends.append(row)
  }

  private static func weekly(_ shop: Shop, country: String? = nil) -> WeeklyFacts? {
    let facts = shop.facts()
    return facts.weekly(coverage: facts.coverage(tolerance: 0), country: country)
  }

  @Test func `weeks that the data cover in part have spend and no sales`() throws {
    var shop = WeeklyTests.shop()
    WeeklyTests.spend(&shop, "2026-04-06", "2026-04-12", 70_000)
    let weekly = try #require(WeeklyTests.weekly(shop))
    #expect(weekly.firstMonday == Shop.day("2026-03-30"))
    #expect(weekly.weeks == 9)
    let series = weekly.series[0]
    #expect(series.sales.first == .some(nil))
    #expect(series.sales[1] == 490)
    #expect(series.sales.last == .some(nil))
    #expect(series.spend == [[0, 700, 0, 0, 0, 0, 0, 0, 0]])
  }

  @Test func `a cost over days is split by weeks, and earlier weeks warm it up`() throws {
    var shop = WeeklyTests.shop()
    WeeklyTests.spend(&shop, "2026-03-23", "2026-04-05", 140_000)
    let series = try #require(WeeklyTests.weekly(shop)).series[0]
    #expect(abs(series.spend[0][0] - 700) < 1e-9)
    #expect(abs((series.earlier[0].last ?? 0) - 700) < 1e-9)
    #expect(series.earlier[0].dropLast().allSatisfy { $0 == 0 })
  }

  @Test func `holidays of the country have their columns`() throws {
    var shop = WeeklyTests.shop()
    WeeklyTests.spend(&shop, "2026-04-06", "2026-04-12", 70_000)
    #expect(try #require(WeeklyTests.weekly(shop)).controls == [.openDays, .promotion])
    let weekly = try #require(WeeklyTests.weekly(shop, country: "IT"))
    #expect(weekly.controls == [.holidays, .easter, .advent, .openDays, .promotion])
    // Easter was on 5 April 2026; Monday the 6th and Saturday 25 April were holidays too.
    #expect(weekly.series[0].controls[0].prefix(4) == [1, 1, 0, 1])
    #expect(weekly.series[0].controls[1].prefix(3) == [7, 0, 0])
  }

  @Test func `events with a value are conditions of the weeks, and no marks`() throws {
    var shop = WeeklyTests.shop()
    WeeklyTests.spend(&shop, "2026-04-06", "2026-04-12", 70_000)
    for week in 0..<9 {
      var event = OwnerEvent(
        place: Place(file: 6, line: week + 2), from: Shop.day("2026-03-30") + 7 * week,
        to: Shop.day("2026-03-30") + (7 * week + 6), label: shop.batch.symbols.symbol("rain"),
        quality: Quality(time: .period))
      event.value = week == 4 ? nil : PlainNumber(digits: Int64(week), places: 0)
      event.isDemand = week == 0
      shop.batch.events.append(event)
    }
    let weekly = try #require(WeeklyTests.weekly(shop))
    #expect(weekly.conditions == ["rain"])
    #expect(weekly.hasDemandProxy)
    #expect(weekly.controls.last == .condition)
    // The week without a value has the mean of the others.
    #expect(weekly.series[0].controls.last == [0, 1, 2, 3, 4, 5, 6, 7, 8])
    #expect(shop.facts().events.count == 1)
  }

  @Test func `without spend there is nothing to model`() {
    #expect(WeeklyTests.weekly(WeeklyTests.shop()) == nil)
  }
}
