import Facts
import Measures
import Records
import Testing

@Suite struct RecipientTests {
  /// Persons 0–4 get a letter on 1 June; everybody buys for 10.00 on the tenth of each month, the
  /// recipients once more after the letter.
  private static func shop() -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("letter")]
    shop.asOf = Shop.day("2026-06-30")
    for month in 1...6 {
      for person in 0..<10 {
        shop.line("m\(month)-\(person)", "2026-0\(month)-05") { line, _ in
          line.net = 1_000
          line.customer = Person(index: UInt32(person))
        }
      }
    }
    for person in UInt8(0)..<5 {
      shop.touch(.sent, "2026-06-01", channel: "letter", person: person)
      shop.line("x\(person)", "2026-06-06") { line, _ in
        line.net = 1_000
        line.customer = Person(index: UInt32(person))
      }
    }
    return shop
  }

  @Test func `recipients stand beside those who got nothing, each with three windows`() throws {
    let facts = RecipientTests.shop().facts()
    let found = try #require(
      facts.recipientComparisons(since: Shop.day("2026-05-01")).first)
    #expect(found.campaigns == 1)
    #expect(found.recipients == 5)
    #expect(found.units.filter(\.isRecipient).count == 5)
    #expect(found.units.filter { !$0.isRecipient }.count == 5)
    // Windows of the channel's seven days: 40 % of one purchase, and of two after the letter.
    #expect(found.units.filter(\.isRecipient).allSatisfy { abs($0.after - 8) < 1e-9 })
    #expect(found.units.filter { !$0.isRecipient }.allSatisfy { abs($0.after - 4) < 1e-9 })
    #expect(found.units.allSatisfy { $0.before == 0 && $0.recencyDays == 27 })
  }

  @Test func `a campaign whose windows leave the data is left out and counted`() throws {
    var shop = RecipientTests.shop()
    shop.touch(.sent, "2026-06-28", channel: "letter", person: 7)
    let found = try #require(
      shop.facts().recipientComparisons(since: Shop.day("2026-05-01")).first)
    #expect(found.campaigns == 1)
    #expect(found.leftOut == 1)
  }

  @Test func `a coupon on a margin in percent costs its whole face value`() throws {
    var shop = Shop()
    shop.line("r1", "2026-06-01") { line, symbols in
      line.net = 9_000
      line.discount = 1_000
      line.coupon = symbols.symbol("TEN")
    }
    shop.line("r2", "2026-06-01") { line, symbols in
      line.net = 9_000
      line.cost = 6_000
      line.discount = 1_000
      line.coupon = symbols.symbol("TEN")
    }
    let receipts = shop.facts().receipts
    // 40 % of 100.00 less 10.00 of discount; with a known cost the margin is what it is.
    #expect(receipts.map(\.margin) == [3_000 * 10_000, 3_000 * 10_000])
  }
}
