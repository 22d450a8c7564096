import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@Suite struct ArrivalsTests {
  /// A shop that sells once a day at noon, and on Saturdays ten times at five; `contacts` customers
  /// are written to on the first of September and buy `gap` days later.
  private static func shop(contacts: Int = 0, gap: Int = 5) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("email")]
    shop.plan.stores = [
      Store(id: "s", name: "Shop", aliases: [], opened: nil, closed: nil, weekdays: [])
    ]
    for number in Shop.day("2025-11-01").number...Shop.day("2026-10-31").number {
      let day = Day(number: number)
      for copy in 0..<(day.weekday == 6 ? 10 : 1) {
        shop.line("r\(number)-\(copy)", day.description) { line, _ in
          line.gross = 12200
          line.at = Stamp(day: day, secondOfDay: (day.weekday == 6 ? 17 : 12) * 3600)
        }
      }
    }
    for person in 0..<contacts {
      shop.touch(.sent, "2026-09-01", channel: "email", person: UInt8(person))
      shop.line("c\(person)", (Shop.day("2026-09-01") + gap).description) { line, _ in
        line.gross = 12200
        line.customer = Person(index: UInt32(person))
      }
    }
    return shop
  }

  @Test func `the busiest hour is that of most receipts`() throws {
    let page = try Self.shop().report().page("arrivals")
    #expect(page.headline.key == "headline.moments.hour")
    if case .count(let from)? = page.headline.arguments["from"] { #expect(from == 17) }
    if case .phrase(let day)? = page.headline.arguments["weekday"] {
      #expect(day.key == "weekday.6")
    }
  }

  @Test func `the week adds up to the receipts of twelve months`() throws {
    let report = Self.shop().report()
    let total = try report.table("week", on: "arrivals").total
    // 365 days, 53 of them Saturdays with nine receipts more.
    if case .quantity(let receipts)? = total?[1] { #expect(receipts == .count(365 + 53 * 9)) }
    let hours = try #require(report.annexes.first { $0.id == "week-by-hour" })
    let sum = hours.rows.reduce(0) { sum, row in
      if case .quantity(.count(let count)) = row[2] { sum + count } else { sum }
    }
    #expect(sum == 365 + 53 * 9)
  }

  @Test func `visits of a shop are held against its receipts, with an interval`() throws {
    var shop = Self.shop()
    for number in Shop.day("2026-10-01").number...Shop.day("2026-10-31").number {
      let day = Day(number: number)
      var visit = Visit(
        place: Place(file: 7, line: 2), from: day, to: day, visits: 20,
        quality: Quality(time: .day))
      visit.channel = shop.batch.symbols.symbol("email")
      visit.store = shop.batch.symbols.symbol("s")
      shop.batch.visits.append(visit)
    }
    let figure = try #require(
      shop.report().figures.first { $0.measure == "visit-conversion" })
    let rate = try #require(figure.interval)
    // 31 days and five Saturdays with nine more: 76 receipts of 620 visits.
    #expect(abs(rate.estimate - 76.0 / 620) < 0.002)
    #expect(rate.low < 76.0 / 620 && rate.high > 76.0 / 620)
  }

  @Test func `days to the purchase are counted from the first contact, small groups hidden`() throws
  {
    let report = Self.shop(contacts: 30, gap: 5).report()
    #expect(report.figures.first { $0.measure == "days-to-purchase" }?.value == .count(5))
    let rows = try report.table("days-to-purchase", on: "arrivals").rows
    // Classes 0, 1–3, 4–7 …
    if case .quantity(let quantity) = rows[2][1] { #expect(quantity == .count(30)) }
    let few = Self.shop(contacts: 6, gap: 5).report()
    #expect(few.figures.first { $0.measure == "days-to-purchase" }?.value == .unknown)
    for row in try few.table("days-to-purchase", on: "arrivals").rows {
      if case .quantity(.count(let count)) = row[1] { #expect(count == 0) }
    }
  }

  @Test(arguments: Language.allCases)
  func `every phrase about when customers come is complete`(language: Language) {
    let wording = Wording(language: language)
    for contacts in [0, 6, 30] {
      for (place, phrase) in ReportWalk(Self.shop(contacts: contacts).report()).phrases {
        #expect(wording.flaws(in: phrase) == [], "\(place)")
      }
    }
  }
}
