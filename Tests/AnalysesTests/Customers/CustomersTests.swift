import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@Suite struct CustomersTests {
  /// A cohort that was recruited in three months and then only comes back, ever less often.
  private static func cohort() -> Shop {
    var shop = Shop()
    for person in 0..<60 {
      let start = Shop.day("2025-01-05") + person
      for visit in 0..<(person % 6 + 1) {
        shop.line("p\(person)-\(visit)", (start + visit * 60).description) { line, _ in
          line.gross = 12200
          line.customer = Person(index: UInt32(person))
        }
      }
    }
    return shop
  }

  private static func headline(_ report: Report) -> String? {
    report.sections.first { $0.id == "customers" }?.headline.key
  }

  @Test func `orders that fall because nobody is recruited are explained by that`() {
    #expect(Self.headline(Self.cohort().report("2025-10-01")) == "headline.customers.ended")
    #expect(Self.headline(Self.cohort().report("2025-03-01")) != "headline.customers.ended")
  }

  @Test(arguments: [(anonymous: 1, key: "ended"), (9, "returning")])
  func `where many buy without a name nobody knows whether new ones come`(
    anonymous: Int, key: String
  ) {
    var shop = Shop()
    for person in 0..<30 {
      for month in ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"] {
        shop.line("p\(person)-\(month)", month + "-05") { line, _ in
          line.gross = 12200
          line.customer = Person(index: UInt32(person))
        }
      }
    }
    for number in 0..<anonymous {
      for month in ["2025-04", "2025-05", "2025-06"] {
        shop.line("n\(number)-\(month)", month + "-07") { line, _ in line.gross = 12200 }
      }
    }
    #expect(Self.headline(shop.report("2025-06-01")) == "headline.customers.\(key)")
  }

  @Test func `a first purchase is new only with a year of data before it`() {
    var shop = Self.cohort()
    for person in 100..<120 {
      shop.line("late\(person)", "2026-03-03") { line, _ in
        line.gross = 12200
        line.customer = Person(index: UInt32(person))
      }
    }
    let report = shop.report("2026-03-01")
    func count(_ kind: String, _ month: String) -> Quantity? {
      report.figures.first {
        $0.measure == "customers-by-kind" && $0.scope == [Dimension("kind", kind)]
          && $0.month == Shop.day(month).month
      }?.value
    }
    #expect(count("new", "2026-03-01") == .count(20))
    #expect(count("firstSeen", "2026-03-01") == .count(0))
  }

  @Test func `the worth of a customer counts the year from the first purchase on`() throws {
    // Sixty customers buy 1 to 6 times, 60 days apart: all within a year; margin is 40 of 100.
    let report = Self.cohort().report("2026-04-01")
    let figure = try #require(report.figures.first { $0.measure == "first-year-margin" })
    let worth = try #require(figure.interval)
    #expect(abs(worth.estimate - 140) < 1e-9)
    #expect(worth.low < 140 && worth.high > 140)
  }

  @Test func `no cell of customers by month can be worked out`() {
    for month in ["2025-02-01", "2025-06-01", "2026-01-01"] {
      let report = Self.cohort().report(month)
      for figure in report.figures where figure.measure == "customers-by-kind" {
        if case .count(let count) = figure.value { #expect(count == 0 || count >= 10) }
      }
    }
  }
}
