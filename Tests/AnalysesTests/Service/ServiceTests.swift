import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@Suite struct ServiceTests {
  /// A phone desk: one server takes six calls an hour, from 9 to 11 on Mondays; `calls` come
  /// at 9 and one at 10 each week.
  private static func shop(calls: Int, servers: Int = 1) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("phone")]
    shop.plan.touchpoints = [
      Touchpoint(
        id: "hotline", name: "Hotline", channel: "phone", phase: .use, medium: .service,
        isManaged: true, isExpected: true, state: .live, owner: nil)
    ]
    for number in Shop.day("2026-07-01").number...Shop.day("2026-10-31").number {
      let day = Day(number: number)
      shop.line("r\(number)", day.description) { line, _ in
        line.gross = 12200
        line.customer = Person(index: UInt32(number % 20))
      }
      guard day.weekday == 1 else { continue }
      for call in 0...calls {
        shop.touch(.called, day.description, channel: "phone", person: UInt8(call))
        let last = shop.batch.touches.count - 1
        shop.batch.touches[last].touchpoint = shop.batch.symbols.symbol("hotline")
        shop.batch.touches[last].at = Stamp(
          day: day, secondOfDay: call < calls ? 9 * 3600 + call * 60 : 10 * 3600)
      }
    }
    for hour: Int64 in [9, 10] {
      var capacity = ServiceCapacity(
        place: Place(file: 8, line: 2), touchpoint: shop.batch.symbols.symbol("hotline"),
        servers: servers, ratePerHour: PlainNumber(6))
      capacity.weekday = .monday
      capacity.hour = hour
      shop.batch.capacities.append(capacity)
    }
    return shop
  }

  private static func share(_ report: Report, _ measure: String) -> Double? {
    let figure = report.figures.first {
      $0.measure == measure && $0.scope == [Dimension("touchpoint", "hotline")]
    }
    if case .share(let share)? = figure?.value { return share.value }
    return nil
  }

  private static func headline(_ report: Report) -> String? {
    report.sections.first { $0.id == "service" }?.headline.key
  }

  @Test func `load is arrivals over capacity, hour by hour`() throws {
    let report = Self.shop(calls: 3).report()
    // 3 of 6 and 1 of 6 an hour; the window begins with the first of 13 weeks of calls.
    let load = try #require(Self.share(report, "utilisation"))
    #expect(abs(load - (3.0 / 6 + 1.0 / 6) / 2) < 0.03)
    #expect(Self.share(report, "over-capacity-share") == 0)
    #expect(Self.headline(report) == "headline.service.range")
  }

  @Test func `a desk that is full in half of its hours is short, an empty one idle`() {
    #expect(Self.headline(Self.shop(calls: 7).report()) == "headline.service.short")
    #expect(
      Self.headline(Self.shop(calls: 1, servers: 2).report()) == "headline.service.idle")
  }

  @Test func `counted visits are held against the counted capacity by weekday`() throws {
    var shop = Self.shop(calls: 1)
    shop.batch.capacities = []
    for number in Shop.day("2026-10-01").number...Shop.day("2026-10-31").number {
      let day = Day(number: number)
      var visit = Visit(
        place: Place(file: 7, line: 2), from: day, to: day, visits: day.weekday == 6 ? 30 : 10,
        quality: Quality(time: .day))
      visit.touchpoint = shop.batch.symbols.symbol("hotline")
      visit.capacity = 20
      shop.batch.visits.append(visit)
    }
    let report = shop.report()
    let load = try #require(Self.share(report, "utilisation"))
    // Five Saturdays of 30 and 26 other days of 10, of 31 × 20.
    #expect(abs(load - Double(5 * 30 + 26 * 10) / 620) < 1e-12)
    #expect(try abs(#require(Self.share(report, "over-capacity-share")) - 5.0 / 31) < 1e-12)
  }

  @Test func `a few complaints are no figure, many have a return rate`() throws {
    func rate(_ persons: Int) -> Figure? {
      var shop = Self.shop(calls: 1)
      for person in 0..<persons {
        shop.touch(.complained, "2026-07-05", channel: "phone", person: UInt8(person))
      }
      return shop.report().figures.first { $0.measure == "returned-after-complaint" }
    }
    #expect(rate(0) == nil)
    #expect(rate(4)?.reason == "small-group")
    // All twenty customers buy every twenty days.
    let all = try #require(rate(20)?.interval)
    #expect(all.low > 0.8 && all.high <= 1)
  }

  @Test(arguments: Language.allCases)
  func `every phrase about service is complete`(language: Language) {
    let wording = Wording(language: language)
    for calls in [1, 3, 7] {
      for (place, phrase) in ReportWalk(Self.shop(calls: calls).report()).phrases {
        #expect(wording.flaws(in: phrase) == [], "\(place)")
      }
    }
  }
}
