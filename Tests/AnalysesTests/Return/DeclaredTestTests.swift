import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

/// A declared test reaches the return of its channel.
@Suite struct DeclaredTestTests {
  /// 600 customers who buy for 100.00 net before a letter; of the 480 treated each buys for
  /// `treated` afterwards, of the 120 controls for 100.00.
  private static func shop(treated: Int64, controls: Int = 120) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("letters")]
    for person in 0..<600 {
      let isControl = person < controls
      for (day, net) in [
        ("2026-08-20", 10_000), ("2026-09-20", isControl ? 10_000 : treated),
      ] {
        shop.line("\(day)-\(person)", day) { line, _ in
          line.net = net + Int64(person % 7) * 300
          line.customer = Person(index: UInt32(person))
        }
      }
      shop.batch.assignments.append(
        Assignment(
          place: Place(file: 3, line: person + 2), test: shop.batch.symbols.symbol("letter"),
          unit: Person(index: UInt32(person)), arm: isControl ? .control : .treated))
    }
    var test = DeclaredTest(
      place: Place(file: 4, line: 2), id: shop.batch.symbols.symbol("letter"), unit: .customer,
      from: Shop.day("2026-09-01"), to: Shop.day("2026-09-14"),
      designShare: PlainNumber(digits: 2, places: 1) ?? PlainNumber(0),
      quality: Quality(time: .period))
    test.channel = shop.batch.symbols.symbol("letters")
    test.cost = 100_000
    test.currency = .euro
    shop.batch.tests = [test]
    return shop
  }

  private static func figure(_ shop: Shop, _ measure: String) -> Figure? {
    shop.report().figures.first {
      $0.measure == measure && $0.scope.contains(Dimension("channel", "letters"))
    }
  }

  @Test func `its effect is measured by intention to treat, as evidence of grade A`() throws {
    // Each treated customer brings 10.00 more net, 4.00 margin: 480 × 4.00 = 1,920 for 1,000.
    let figure = try #require(Self.figure(Self.shop(treated: 11_000), "return-per-unit"))
    #expect(figure.grade == .tested)
    let interval = try #require(figure.interval)
    #expect(abs(interval.estimate - 1.92) < 0.05)
  }

  @Test func `arms that are not as large as the design says give no figure`() throws {
    let figure = try #require(
      Self.figure(Self.shop(treated: 11_000, controls: 200), "return-per-unit"))
    #expect(figure.reason == "test-broken")
    #expect(figure.verdict == .cannotTell)
  }

  @Test func `too many controls whom the channel reached give no figure`() throws {
    var shop = Self.shop(treated: 11_000)
    for person in 0..<60 {
      shop.touch(.sent, "2026-09-02", channel: "letters", person: UInt8(person))
    }
    let figure = try #require(Self.figure(shop, "return-per-unit"))
    #expect(figure.reason == "test-leaking")
  }
}
