import Facts
import Measures
import Records
import Testing

@Suite struct RefundTests {
  private static let september = Shop.day("2026-09-01").month
  private static let october = Shop.day("2026-10-01").month

  @Test func `a refund is booked on its day and counted against the month of the purchase`() {
    var shop = Shop()
    shop.line("7", "2026-09-20") { line, _ in line.net = 5000 }
    shop.line("8", "2026-10-02") { line, _ in line.net = 1000 }
    shop.refund("2026-10-03") { refund, symbols in
      refund.net = 2000
      refund.refundOf = symbols.symbol("7")
    }
    let sales = shop.facts().sales()
    #expect(sales.map(\.booked) == [5000, -1000])
    #expect(sales.map(\.origin) == [3000, 1000])
    #expect(sales.map(\.bridge) == [-2000, 2000])
    #expect(sales.map(\.booked).reduce(0, +) == sales.map(\.origin).reduce(0, +))
  }

  @Test func `without a number the same customer's latest purchase of the item is meant`() {
    var shop = Shop()
    for (receipt, day) in [("1", "2026-09-01"), ("2", "2026-09-25")] {
      shop.line(receipt, day) { line, symbols in
        line.net = 3000
        line.customer = Person(index: 4)
        line.item = symbols.symbol("vase")
      }
    }
    shop.refund("2026-10-03") { refund, symbols in
      refund.net = 3000
      refund.customer = Person(index: 4)
      refund.item = symbols.symbol("vase")
    }
    #expect(shop.facts().receipts.map(\.refunded) == [0, 3000])
  }

  @Test func `an order and its whole cancellation in one month leave the counts`() {
    var shop = Shop()
    shop.line("9", "2026-10-02") { line, _ in line.net = 7_718_360 }
    shop.line("10", "2026-10-02") { line, _ in line.net = 1000 }
    shop.refund("2026-10-02") { refund, symbols in
      refund.net = 7_718_360
      refund.refundOf = symbols.symbol("9")
    }
    let month = shop.facts().sales()[0]
    #expect(month.receipts == 1)
    #expect(month.booked == 1000)
  }

  @Test func `a refund of nothing known counts in its own month and is told`() {
    var shop = Shop()
    shop.line("1", "2026-10-01") { line, _ in line.net = 1000 }
    shop.refund("2026-10-05") { refund, _ in refund.net = 400 }
    let facts = shop.facts()
    #expect(facts.problems.map(\.reason) == [.refundUnmatched])
    #expect(facts.sales()[0].origin == 600)
    #expect(facts.sales()[0].margin == 240)
  }

  @Test func `what was bought after the refund, on the same day, is not what came back`() {
    var shop = Shop()
    for (receipt, hour) in [("1", 10), ("2", 15)] {
      shop.line(receipt, "2026-10-02") { line, symbols in
        line.at = Stamp(day: line.at.day, secondOfDay: hour * 3600)
        line.net = 3000
        line.customer = Person(index: 4)
        line.item = symbols.symbol("vase")
      }
    }
    shop.refund("2026-10-02") { refund, symbols in
      refund.at = Stamp(day: refund.at.day, secondOfDay: 12 * 3600)
      refund.net = 3000
      refund.customer = Person(index: 4)
      refund.item = symbols.symbol("vase")
    }
    #expect(shop.facts().receipts.map(\.refunded) == [3000, 0])
  }
}
