import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

/// A declared test in time reaches the return of its channel.
@Suite struct SwitchTestReturnTests {
  private static let first = Shop.day("2025-01-06")
  private static let start = Shop.day("2026-06-01")
  private static let weeks = 16

  /// A shop that sells about 1,000.00 net a day; in the even pairs of the sixteen weeks from June
  /// the radio is on, sells `lift` per cent more and costs 1,000.00 a week.
  private static func shop(lift: Int64, spentWhileOff: Int64 = 0, since: Day = first) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("radio")]
    var generator = SeededGenerator(seed: 5)
    for number in since.number..<(start + 7 * (weeks + 2)).number {
      let day = Day(number: number)
      let week = (day - start) / 7
      let isOn = day >= start && week < weeks && week % 4 < 2
      shop.line("r\(number)", day.description) { line, _ in
        let usual = 100_000 + Int64(4_000 * generator.normal())
        line.net = usual + (isOn ? usual * lift / 100 : 0)
      }
    }
    for week in 0..<weeks {
      let isOn = week % 4 < 2
      let unit = Person(index: UInt32(week))
      shop.batch.weekUnits[unit] = start + 7 * week
      shop.batch.assignments.append(
        Assignment(
          place: Place(file: 3, line: week + 2), test: shop.batch.symbols.symbol("air"),
          unit: unit, arm: isOn ? .treated : .control))
      spend(&shop, start + 7 * week, isOn ? 100_000 : spentWhileOff)
    }
    var test = DeclaredTest(
      place: Place(file: 4, line: 2), id: shop.batch.symbols.symbol("air"), unit: .week,
      from: start, to: start + (7 * weeks - 1),
      designShare: PlainNumber(digits: 5, places: 1) ?? PlainNumber(0),
      quality: Quality(time: .period))
    test.channel = shop.batch.symbols.symbol("radio")
    shop.batch.tests = [test]
    return shop
  }

  private static func spend(_ shop: inout Shop, _ monday: Day, _ amount: Int64) {
    guard amount > 0 else { return }
    var row = Spend(
      place: Place(file: 5, line: shop.batch.spends.count + 2), from: monday, to: monday + 6,
      amount: amount, currency: .euro, quality: Quality(time: .period))
    row.channel = shop.batch.symbols.symbol("radio")
    shop.batch.spends.append(row)
  }

  /// The settings of a report whose response model only takes a short walk.
  private static var setting: Setting {
    var thresholds = Thresholds.method
    thresholds.response.sweeps = 20
    thresholds.response.walkers = 24
    thresholds.response.ensembles = 1
    thresholds.response.doublings = 0
    return .tested("2026-09-01", thresholds)
  }

  private static func figures(_ shop: Shop) -> [Figure] {
    MonthlyReport.report(facts: shop.facts(), setting: setting).figures.filter {
      $0.scope == [Dimension("channel", "radio")]
    }
  }

  private static func layer(_ shop: Shop) throws -> Figure {
    try #require(
      figures(shop).first { $0.measure == "return-by-layer" && $0.grade == .coded })
  }

  @Test func `weeks on are judged by weeks off, as evidence of grade B`() throws {
    // Eight weeks × 7,000.00 × 20 % × 40 % margin = 4,480 for 8,000.
    let interval = try #require(try Self.layer(Self.shop(lift: 20)).interval)
    #expect(abs(interval.estimate - 0.56) < 0.08)
    #expect(interval.contains(0.56))
    #expect(interval.high - interval.low < 0.4)
  }

  @Test func `a test without effect is told to bring nothing`() throws {
    let interval = try #require(try Self.layer(Self.shop(lift: 0)).interval)
    #expect(interval.contains(0))
    #expect(interval.high < 0.3)
  }

  @Test func `money spent in weeks off, or too short a time before, gives no figure`() {
    func reason(_ shop: Shop) -> String? {
      let ladder = Ladder(facts: shop.facts(), setting: Self.setting)
      return ladder.returns.first?.switchedObstacle
    }
    #expect(reason(Self.shop(lift: 20, spentWhileOff: 50_000)) == "switch-leaking")
    #expect(reason(Self.shop(lift: 20, since: Self.start - 7 * 20)) == "test-few-weeks")
    #expect(reason(Self.shop(lift: 20)) == nil)
  }

  @Test func `time alone never says add`() throws {
    let figures = Self.figures(Self.shop(lift: 90))
    let verdict = try #require(figures.first { $0.measure == "return-per-unit" }).verdict
    #expect(verdict == .cannotTell)
  }
}
