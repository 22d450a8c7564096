import Facts
import Measures
import Records
import Reporting
import Testing

/// What a randomised test shows in each group of customers.
@Suite struct SegmentReturnTests {
  /// A letter to two thirds of 1,200 customers by chance. Half of them live in the north, half in
  /// the south, twenty in the east; who got it there buys for `north` and `south` more.
  private static func shop(north: Int64, south: Int64) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("letters")]
    var generator = SeededGenerator(path: "segment-returns/tests/1/0")
    let test = shop.batch.symbols.symbol("letter")
    for person in 0..<1220 {
      let area = person >= 1200 ? "East" : person % 2 == 0 ? "North" : "South"
      let isControl = person % 6 < 2
      var entry = CustomerEntry(
        place: Place(file: 5, line: person + 2), customer: Person(index: UInt32(person)))
      entry.area = shop.batch.symbols.symbol(area)
      shop.batch.customers.append(entry)
      if !isControl { shop.touch(.sent, "2026-09-01", channel: "letters", person: person) }
      let more = isControl || area == "East" ? 0 : area == "North" ? north : south
      for (day, added) in [("2026-08-20", 0), ("2026-09-20", more)] {
        shop.line("\(day)-\(person)", day) { line, _ in
          line.net = 10_000 + added + Int64(generator.index(below: 2_000))
          line.customer = Person(index: UInt32(person))
        }
      }
      shop.batch.assignments.append(
        Assignment(
          place: Place(file: 3, line: person + 2), test: test,
          unit: Person(index: UInt32(person)), arm: isControl ? .control : .treated))
    }
    var declared = DeclaredTest(
      place: Place(file: 4, line: 2), id: test, unit: .customer, from: Shop.day("2026-09-01"),
      to: Shop.day("2026-09-14"),
      designShare: PlainNumber(digits: 3333, places: 4) ?? PlainNumber(0),
      quality: Quality(time: .period))
    declared.channel = shop.batch.symbols.symbol("letters")
    shop.batch.tests = [declared]
    return shop
  }

  private static func readings(_ report: Report) throws -> [String: String] {
    let table = try report.table("segment-tests", on: "segments")
    var readings: [String: String] = [:]
    for row in table.rows {
      if case .text(let group) = row[2], case .text(let reading) = row[4] {
        readings[Wording(language: .en).text(group)] = reading.key
      }
    }
    return readings
  }

  @Test func `a group with more effect stands above the others, a small one is not read`() throws {
    let report = Self.shop(north: 4_000, south: 0).report()
    #expect(
      try Self.readings(report) == [
        "North": "segment-test.more", "South": "segment-test.less", "East": "segment-test.small",
      ])
    let north = try #require(
      report.figures.first {
        $0.measure == "extra-margin-per-customer" && $0.scope.contains(Dimension("area", "North"))
      })
    // 40.00 more at a margin of 40 %.
    let interval = try #require(north.interval)
    #expect(interval.low < 16 && interval.high > 15 && interval.high < 17)
  }

  @Test func `groups of equal effect show no difference`() throws {
    let readings = try Self.readings(Self.shop(north: 2_000, south: 2_000).report())
    #expect(readings["North"] == "segment-test.none" && readings["South"] == "segment-test.none")
  }

  @Test func `every phrase is complete in every language`() {
    for (place, phrase) in ReportWalk(Self.shop(north: 4_000, south: 0).report()).phrases {
      for language in Language.allCases {
        #expect(Wording(language: language).flaws(in: phrase) == [], "\(place)")
      }
    }
  }
}
