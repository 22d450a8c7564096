import Facts
import Measures
import Records
import Testing

@Suite struct LedgerTests {
  @Test func `VAT leaves a receipt once, not line by line`() {
    // METHOD W1: 3.99 + 8.21 at 22 % are 10.00 net.
    var shop = Shop()
    for gross: Int64 in [399, 821] {
      shop.line("1", "2026-10-01") { line, _ in line.gross = gross }
    }
    #expect(shop.facts().receipts.map(\.net) == [1000])
  }

  @Test func `four lines of 0.99 do not drift from the till`() {
    var shop = Shop()
    for _ in 0..<4 { shop.line("1", "2026-10-01") { line, _ in line.gross = 99 } }
    #expect(shop.facts().receipts.map(\.net) == [325])
  }

  @Test(arguments: [12_345, 1, -1, -12_345] as [Int64])
  func `the only line of a receipt is booked like one beside a line of nothing`(gross: Int64) {
    for tax in [nil, gross / 7] as [Int64?] {
      var (alone, beside) = (Shop(), Shop())
      for amount in [gross, 0] {
        let edit = { (line: inout ReceiptLine) in
          line.gross = amount
          line.tax = amount == 0 ? nil : tax
        }
        beside.line("1", "2026-10-01") { line, _ in edit(&line) }
        if amount == gross { alone.line("1", "2026-10-01") { line, _ in edit(&line) } }
      }
      let (one, two) = (alone.facts().receipts[0], beside.facts().receipts[0])
      #expect(one.net == two.net)
      #expect(one.margin == two.margin)
    }
  }

  @Test func `each category has its rate and its margin`() {
    var shop = Shop()
    shop.line("1", "2026-10-01") { line, _ in line.gross = 12200 }
    shop.line("1", "2026-10-01") { line, symbols in
      line.gross = 10400
      line.category = symbols.symbol("Libri")
    }
    let receipt = shop.facts().receipts[0]
    #expect(receipt.net == 20000)
    #expect(receipt.margin == Int64(65_000_000))
  }

  @Test func `many receipts are booked in pieces, and problems stay in their order`() {
    var shop = Shop()
    shop.rules.vatBasisPoints = nil
    let count = 45_001
    for number in 0..<count {
      shop.line("\(number)", "2026-\(number < 30_000 ? "09" : "10")-15") { line, symbols in
        line.gross = 104
        // Every thousandth line has no known rate.
        if number % 1_000 != 7 { line.category = symbols.symbol("Libri") }
      }
    }
    let facts = shop.facts()
    let booked = (0..<count).filter { $0 % 1_000 != 7 }
    #expect(facts.receipts.map(\.place.line) == booked.map { $0 + 2 })
    #expect(facts.receipts.allSatisfy { $0.net == 100 } && booked.count == count - 45)
    #expect(facts.problems.map(\.place.line) == (0..<45).map { $0 * 1_000 + 9 })
    #expect(
      facts.excludedLines == [
        Shop.day("2026-09-15").month: 30, Shop.day("2026-10-15").month: 15,
      ])
  }

  @Test func `the tax of the whole receipt may stand on its first line`() {
    var shop = Shop()
    shop.line("1", "2026-10-01") { line, _ in
      line.gross = 1000
      line.tax = 300
    }
    shop.line("1", "2026-10-01") { line, _ in line.gross = 2000 }
    #expect(shop.facts().receipts[0].net == 2700)
  }

  @Test func `a line without any rate is left out and its month is partial`() {
    var shop = Shop()
    shop.rules.vatBasisPoints = nil
    shop.line("1", "2026-10-01") { line, _ in line.gross = 1000 }
    let facts = shop.facts()
    #expect(facts.problems.map(\.reason) == [.vatMissing])
    #expect(facts.excludedLines == [Shop.day("2026-10-01").month: 1])
  }

  @Test func `without any margin none is invented`() {
    var shop = Shop()
    shop.rules.margin = nil
    shop.line("1", "2026-10-01") { line, _ in line.net = 1000 }
    #expect(shop.facts().receipts[0].margin == nil)
    #expect(shop.facts().sales()[0].margin == nil)
  }

  @Test func `shipping is sold but is no goods`() {
    var shop = Shop()
    shop.line("1", "2026-10-01") { line, _ in line.net = 1000 }
    shop.line("1", "2026-10-01") { line, _ in
      line.net = 500
      line.role = .shipping
    }
    let month = shop.facts().sales()[0]
    #expect(month.sold == 1500)
    #expect(month.other == 500)
    #expect(month.margin == 400)
  }

  @Test func `a foreign amount takes the last rate of seven days, and none is never one`() {
    var shop = Shop()
    let dollar = Currency(code: "USD")
    for day in ["2026-10-05", "2026-10-20"] {
      shop.line(day, day) { line, _ in
        if let dollar { line.currency = dollar }
        line.net = 1000
      }
    }
    let rates = dollar.map {
      [ExchangeRates.Rate(day: Shop.day("2026-10-02"), currency: $0, rate: 0.9)]
    }
    let facts = shop.facts(rates: rates ?? [])
    #expect(facts.receipts.map(\.net) == [900])
    #expect(facts.problems.map(\.reason) == [.rateMissing])
    // What cannot be booked is no purchase of nothing.
    #expect(facts.sales()[0].receipts == 1)
  }
}
