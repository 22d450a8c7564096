import Facts
import Measures
import Records
import Testing

@Suite struct CoverageTests {
  /// A shop that sells one item each day of a span.
  private static func shop(from first: String, to last: String, asOf: String) -> Shop {
    var shop = Shop()
    shop.asOf = Shop.day(asOf)
    for number in Shop.day(first).number...Shop.day(last).number {
      let day = Day(number: number)
      shop.line("r\(number)", day.description) { line, _ in line.net = 100 }
    }
    return shop
  }

  @Test func `a month with one night of receipts is partial, not a collapse`() {
    let facts = CoverageTests.shop(from: "2025-01-01", to: "2026-01-01", asOf: "2026-01-31").facts()
    let coverage = facts.coverage(tolerance: 0)
    #expect(coverage.filter(\.isPartial).map { "\($0.month)" } == ["2026-01"])
    #expect(coverage.last?.gaps == [.endsEarly(store: -1, Shop.day("2026-01-01"))])
  }

  @Test func `the first month is partial if the data begin inside it`() {
    let facts = CoverageTests.shop(from: "2026-08-14", to: "2026-10-31", asOf: "2026-10-31").facts()
    let partial = facts.coverage(tolerance: 0).filter(\.isPartial)
    #expect(partial.map(\.gaps) == [[.startsLate(Shop.day("2026-08-14"))]])
  }

  @Test func `a month that is not over is partial`() {
    let facts = CoverageTests.shop(from: "2026-09-01", to: "2026-10-10", asOf: "2026-10-10").facts()
    let partial = facts.coverage(tolerance: 0).filter(\.isPartial)
    #expect(partial.map(\.gaps) == [[.notOver(Shop.day("2026-10-10"))]])
  }

  @Test func `a declared shop that stops reporting makes the month partial`() {
    var shop = Shop()
    shop.plan.stores = ["a", "b"].map {
      Store(id: $0, name: $0, aliases: [], opened: nil, closed: nil, weekdays: [])
    }
    for number in Shop.day("2026-09-01").number...Shop.day("2026-10-31").number {
      let day = Day(number: number)
      for store in ["a", "b"] where store == "a" || day <= Shop.day("2026-10-20") {
        shop.line("\(store)\(number)", day.description) { line, symbols in
          line.net = 100
          line.store = symbols.symbol(store)
        }
      }
    }
    let partial = shop.facts().coverage(tolerance: 0).filter(\.isPartial)
    #expect(partial.map(\.gaps) == [[.endsEarly(store: 1, Shop.day("2026-10-20"))]])
  }
}
