import Facts
import Measures
import Records
import Testing

@Suite struct DeclaredTests {
  /// A shop with a letter test of ten customers: persons 0 and 1 are held back, the others get a
  /// letter, and all buy for 100.00 net on 20 September.
  private static func shop(unit: DeclaredTest.Unit = .customer) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("letters")]
    for person in 0..<10 {
      shop.line("r\(person)", "2026-09-20") { line, symbols in
        line.net = 10_000
        line.customer = Person(index: UInt32(person))
        line.store = symbols.symbol(person < 5 ? "Rome" : "Turin")
      }
      shop.line("b\(person)", "2026-08-25") { line, _ in
        line.net = 5_000
        line.customer = Person(index: UInt32(person))
      }
    }
    shop.declare("letter", unit: unit, "2026-09-01", "2026-09-14")
    for person in 0..<10 {
      shop.assign("letter", UInt32(person), person < 2 ? .control : .treated)
    }
    return shop
  }

  @Test func `a declared test counts all assigned units, those who never bought included`() throws {
    var shop = Self.shop()
    shop.assign("letter", 40, .treated)
    let tests = shop.facts().holdOuts()
    let test = try #require(tests.first)
    #expect(tests.count == 1)
    #expect(test.name == "letter")
    #expect(test.designControlShare == 0.2)
    #expect(test.cost == 4_000)
    // The window ends when the channel's seven days after the last letter are over.
    #expect(test.to == Shop.day("2026-09-21"))
    #expect(test.treated.count == 9)
    #expect(test.controls.count == 2)
    // Margin is 40 % of net; the time before is as long as the window.
    #expect(test.controls.map(\.outcome) == [40, 40])
    #expect(test.controls.map(\.history) == [20, 20])
    #expect(test.treated.last?.outcome == 0)
  }

  @Test func `a control whom the channel reached is a leak, one who only looked is none`() throws {
    var shop = Self.shop()
    shop.touch(.sent, "2026-09-03", channel: "letters", person: 0)
    shop.touch(.opened, "2026-09-03", channel: "letters", person: 1)
    shop.touch(.sent, "2026-10-03", channel: "letters", person: 1)
    let test = try #require(shop.facts().holdOuts().first)
    #expect(test.controls.map(\.isTouched) == [true, false])
  }

  @Test func `a test is not measured before its outcome is known, nor before the data begin`() {
    var shop = Self.shop()
    shop.asOf = Shop.day("2026-09-16")
    #expect(shop.facts().holdOuts().isEmpty)
    #expect(shop.facts().unreadTests().map(\.reason) == [.pending])
    shop = Self.shop()
    shop.batch.tests[0].from = Shop.day("2026-08-01")
    #expect(shop.facts().holdOuts().isEmpty)
    #expect(shop.facts().unreadTests().map(\.reason) == [.beforeData])
  }

  @Test func `a test over weeks does not wait for the last days of its after-effects`() throws {
    var shop = Self.shop()
    // The window has 21 days; three of them are still to come.
    shop.asOf = Shop.day("2026-09-18")
    let test = try #require(shop.facts().holdOuts().first)
    #expect(test.to == Shop.day("2026-09-18"))
    #expect(shop.facts().unreadTests().isEmpty)
  }

  @Test func `people held back without a list of those who got the same are no test`() {
    var shop = Self.shop()
    shop.batch.tests = []
    shop.batch.assignments = []
    shop.touch(.withheld, "2026-09-03", channel: "letters", person: 0)
    shop.touch(.clicked, "2026-09-03", channel: "letters", person: 5)
    #expect(shop.facts().holdOuts().isEmpty)
    #expect(shop.facts().unreadTests().map(\.reason) == [.noList])
  }

  @Test func `what the touch log shows on the days of a declared test is that test`() {
    var shop = Self.shop()
    shop.touch(.withheld, "2026-09-03", channel: "letters", person: 0)
    shop.touch(.sent, "2026-09-03", channel: "letters", person: 5)
    shop.touch(.withheld, "2026-10-03", channel: "letters", person: 0)
    shop.touch(.sent, "2026-10-03", channel: "letters", person: 5)
    let tests = shop.facts().holdOuts()
    #expect(tests.map(\.from) == [Shop.day("2026-09-01"), Shop.day("2026-10-03")])
    #expect(tests.map(\.designControlShare) == [0.2, nil])
  }

  @Test func `arms stand in order with their shares, and doses share what is not held back`() throws
  {
    var shop = Self.shop()
    shop.assign("letter", 20, .dose(shop.batch.symbols.symbol("two letters")))
    let test = try #require(shop.facts().tests.first)
    #expect(test.arms.map(\.kind) == [.control, .treated, .dose("two letters")])
    #expect(test.arms.map(\.designShare) == [0.2, 0.4, 0.4])
    #expect(test.arms.map(\.count) == [2, 8, 1])
  }

  @Test func `units of a test of shops are shops, and strangers are told`() throws {
    var shop = Self.shop(unit: .store)
    shop.batch.shopUnits = [Person(index: 0): shop.batch.symbols.symbol("Rome")]
    let facts = shop.facts()
    let test = try #require(facts.tests.first)
    #expect(facts.stores[test.arms[0].stores[0]].id == "Rome")
    #expect(facts.problems.map(\.reason).filter { $0 == .unitUnknown }.count == 9)
    #expect(facts.holdOuts().isEmpty)
  }

  @Test func `an assignment to a test that nobody declared is told once`() {
    var shop = Self.shop()
    shop.assign("lettre", 1, .treated)
    shop.assign("lettre", 2, .treated)
    #expect(shop.facts().problems.map(\.word) == ["lettre"])
  }

  @Test func `the rates table turns foreign amounts into the reporting currency`() throws {
    var shop = Shop()
    let zloty = try #require(Currency(code: "PLN"))
    shop.line("r1", "2026-09-20") { line, _ in
      line.net = 10_000
      line.currency = zloty
    }
    let rate = try #require(PlainNumber(digits: 2345, places: 4))
    let quote = RateQuote(
      place: Place(file: 5, line: 2), day: Shop.day("2026-09-14"), currency: zloty, rate: rate)
    let rates = ExchangeRates(reporting: .euro, quotes: [quote])
    #expect(rates.converted(10_000, from: zloty, on: Shop.day("2026-09-20")) == 2_345)
    // Eight days later the quotation is too old, and the day before there is none.
    #expect(rates.converted(10_000, from: zloty, on: Shop.day("2026-09-22")) == nil)
    #expect(rates.converted(10_000, from: zloty, on: Shop.day("2026-09-13")) == nil)
    #expect(shop.facts().problems.map(\.reason) == [.rateMissing])
  }

  @Test func `plan, events, capacities and customers reach the facts`() throws {
    var shop = Self.shop()
    let rome = shop.batch.symbols.symbol("Rome")
    var plan = PlanEntry(
      place: Place(file: 6, line: 2), month: Shop.day("2026-10-01").month,
      measure: shop.batch.symbols.symbol("net_sales"), value: PlainNumber(90_000))
    plan.channel = shop.batch.symbols.symbol("letters-alias")
    shop.batch.plan = [plan]
    plan.channel = shop.batch.symbols.symbol("radio")
    shop.batch.plan.append(plan)
    var event = OwnerEvent(
      place: Place(file: 7, line: 2), from: Shop.day("2026-10-03"), to: Shop.day("2026-10-04"),
      label: shop.batch.symbols.symbol("Fair"), quality: Quality(time: .period))
    event.store = rome
    shop.batch.events = [event]
    var capacity = ServiceCapacity(
      place: Place(file: 8, line: 2), touchpoint: shop.batch.symbols.symbol("till"), servers: 2,
      ratePerHour: PlainNumber(20))
    capacity.weekday = .saturday
    shop.batch.capacities = [capacity]
    var customer = CustomerEntry(place: Place(file: 9, line: 2), customer: Person(index: 3))
    customer.isContactable = true
    shop.batch.customers = [customer]
    let facts = shop.facts()
    #expect(facts.plan.map(\.channel) == [0])
    #expect(facts.plan[0].value == 90_000)
    #expect(facts.events[0].label == "Fair")
    #expect(facts.stores[try #require(facts.events[0].store)].id == "Rome")
    #expect(facts.capacities[0].weekday == 6)
    #expect(facts.register.touchpoints[facts.capacities[0].touchpoint].id == "till")
    #expect(facts.customers[0].isContactable == true)
    #expect(facts.problems.map(\.word).contains("radio"))
  }
}

extension Shop {
  /// Declares a test of the letters with a fifth of controls, for 40.00.
  fileprivate mutating func declare(
    _ id: String, unit: DeclaredTest.Unit, _ from: String, _ to: String
  ) {
    var test = DeclaredTest(
      place: Place(file: 3, line: 2), id: batch.symbols.symbol(id), unit: unit,
      from: Shop.day(from), to: Shop.day(to),
      designShare: PlainNumber(digits: 2, places: 1) ?? PlainNumber(0),
      quality: Quality(time: .period))
    test.channel = batch.symbols.symbol("letters")
    test.cost = 4_000
    test.currency = .euro
    batch.tests.append(test)
  }

  fileprivate mutating func assign(_ test: String, _ unit: UInt32, _ arm: Assignment.Arm) {
    batch.assignments.append(
      Assignment(
        place: Place(file: 4, line: batch.assignments.count + 2),
        test: batch.symbols.symbol(test), unit: Person(index: unit), arm: arm))
  }
}
