import Facts
import Measures
import Records
import Testing

@Suite struct ContactTests {
  @Test func `cost is spread over the days on which it works, to the cent`() {
    // METHOD W1: 1,000.01 from 28 January to 7 February.
    let parts = CostFact.split(100_001, Shop.day("2026-01-28"), Shop.day("2026-02-07"))
    #expect(parts.map(\.amount) == [36364, 63637])
  }

  @Test func `contacts in the window are counted by customer and nobody is forgotten`() {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("email"), Shop.channel("rumour", managed: false)]
    for person: UInt8 in 0..<4 {
      shop.line("r\(person)", "2026-10-01") { line, _ in
        line.net = 100
        line.customer = Person(index: UInt32(person))
      }
    }
    shop.touch(.sent, "2026-10-05", channel: "email", person: 0)
    shop.touch(.sent, "2026-10-06", channel: "email-alias", person: 0)
    shop.touch(.sent, "2026-09-01", channel: "email", person: 1)
    shop.touch(.sent, "2026-10-07", channel: "rumour", person: 2)
    shop.touch(.opened, "2026-10-07", channel: "email", person: 3)
    let load = shop.facts().contactLoad(window: 30, neverWindow: 90)
    #expect(load?.customers == 4)
    #expect(load?.byContacts == [3, 0, 1])
    #expect(load?.neverContacted == 2)
    #expect(load?.above(1) == 1)
  }

  @Test func `contacts without cost are cost missing, declared zero is free`() {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("email"), Shop.channel("sms")]
    shop.plan.channels[1].unitCostMicros = 0
    shop.touch(.sent, "2026-10-05", channel: "email", person: 0)
    shop.touch(.sent, "2026-10-05", channel: "sms", person: 0)
    let facts = shop.facts()
    let table = ContactTable(facts: facts)
    #expect(table.channel(0).last?.state == .costMissing)
    #expect(table.channel(0).last?.cost == nil)
    #expect(table.channel(1).last?.state == .free)
  }

  @Test func `a word that nobody declared becomes a channel of its own and is told`() {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("email")]
    shop.touch(.sent, "2026-10-05", channel: "zeppelin", person: 0)
    let facts = shop.facts()
    #expect(facts.register.channels.map(\.id) == ["email", "zeppelin"])
    #expect(facts.problems.map(\.word) == ["zeppelin"])
  }

  @Test func `a campaign's code ties a receipt to it, and its discount counts once`() {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("flyer")]
    shop.plan.campaigns = [
      Campaign(
        id: "aut", name: "Autumn", channel: "flyer", codes: ["AUT26*"], distributed: 100,
        faceValueIsInNet: true, start: nil, end: nil)
    ]
    shop.line("1", "2026-10-05") { line, symbols in
      line.gross = 10980
      line.discount = 1220
      line.coupon = symbols.symbol("aut26-7")
    }
    let coded = shop.facts().codedCampaigns(since: nil)
    #expect(coded.count == 1)
    #expect(coded.first?.redemptions == 1)
    #expect(coded.first?.sales == 9000)
    #expect(coded.first?.faceValue == 1000)
    #expect(coded.first?.margin == 3000)
    #expect(coded.first?.distributed == 100)
  }

  @Test(arguments: [
    ("AUT26*", "aut26-7", true), ("*26", "AUT26", true), ("A?T26", "AUT26", true),
    ("A*-7", "AUT26-7", true), ("A?T26", "AT26", false), ("*26", "AUT26-7", false),
    ("AUT26", "AUT26-7", false),
  ])
  func `a code pattern means what the manual says`(_ pattern: String, _ code: String, _ fits: Bool)
  {
    let campaign = Campaign(
      id: "a", name: "a", channel: "flyer", codes: [pattern], distributed: nil,
      faceValueIsInNet: true, start: nil, end: nil)
    #expect(campaign.claims(code) == fits)
  }

  @Test func `shops that nobody declared are the same for contacts and receipts`() throws {
    var shop = Shop()
    shop.plan.stores = [
      Store(id: "declared", name: "", aliases: [], opened: nil, closed: nil, weekdays: []),
      Store(id: "other", name: "", aliases: [], opened: nil, closed: nil, weekdays: []),
    ]
    // The two kinds of records meet the shops in another order, and each knows one of its own.
    for name in ["north", "south"] {
      shop.line(name, "2026-10-01") { line, symbols in
        line.gross = 100
        line.store = symbols.symbol(name)
      }
    }
    let contacts = ["west", "south", "north", "other", nil]
    for (person, name) in contacts.enumerated() {
      shop.touch(.sent, "2026-10-02", channel: "mail", person: person)
      shop.batch.touches[person].store = name.map { shop.batch.symbols.symbol($0) }
    }
    let facts = shop.facts()
    #expect(facts.stores.map(\.id) == ["declared", "other", "north", "south", "west"])
    #expect(facts.touches.map { $0.store.map { facts.stores[$0].id } } == contacts)
    #expect(facts.receipts.map { facts.stores[$0.store].id } == ["north", "south"])
  }
}
