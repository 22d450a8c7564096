import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@testable import Analyses

@Suite struct SegmentsTests {
  /// Customers of some areas, given as their numbers; every third got a mail in October, and one in
  /// twenty six of them.
  private static func shop(_ areas: [(name: String, customers: Int)], seed: Int = 1) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("email")]
    var generator = SeededGenerator(path: "segments/tests/\(seed)/0")
    var person = 0
    for (name, count) in areas {
      for _ in 0..<count {
        let own = Person(index: UInt32(person))
        shop.line("r\(person)", "2026-09-10") { line, _ in
          line.gross = 12200
          line.customer = own
        }
        var entry = CustomerEntry(place: Place(file: 5, line: person + 2), customer: own)
        entry.area = shop.batch.symbols.symbol(name)
        entry.ageGroup = shop.batch.symbols.symbol(generator.index(below: 9) == 0 ? "old" : "young")
        shop.batch.customers.append(entry)
        let isMailed = generator.index(below: 3) == 0
        let mails = isMailed ? (generator.index(below: 7) == 0 ? 6 : 1) : 0
        for _ in 0..<mails {
          shop.touch(.sent, "2026-10-12", channel: "email", person: UInt8(person))
        }
        person += 1
      }
    }
    return shop
  }

  private static func setting(_ limit: Int? = 4) -> Setting {
    var setting = Setting.tested()
    setting.contactLimit = limit
    return setting
  }

  private static func report(_ shop: Shop, limit: Int? = 4) -> Report {
    MonthlyReport.report(facts: shop.facts(), setting: setting(limit))
  }

  private static func customers(_ report: Report, _ area: String) -> Quantity? {
    report.figures.first {
      $0.measure == "known-customers" && $0.scope == [Dimension("area", area)]
    }?.value
  }

  @Test func `a small area is hidden, and another one with it`() {
    let report = Self.report(Self.shop([("North", 60), ("South", 40), ("East", 3)]))
    #expect(Self.customers(report, "East") == .suppressed(below: 10))
    #expect(Self.customers(report, "South") == .withheld)
    let money = report.figures.first {
      $0.measure == "known-customer-sales" && $0.scope == [Dimension("area", "East")]
    }
    #expect(money?.value == .unknown)
  }

  @Test func `areas that are large enough are shown and add up`() {
    let report = Self.report(Self.shop([("North", 90), ("South", 80)]))
    #expect(Self.customers(report, "North") == .count(90))
    #expect(Self.customers(report, "South") == .count(80))
  }

  @Test func `more areas than a table holds are told together`() {
    let areas = (0..<16).map { (name: "Area \($0)", customers: 15) }
    let report = Self.report(Self.shop(areas))
    #expect(Self.customers(report, "others") == .count(60))
  }

  /// Every hidden cell with the least and the greatest value that it can have, by bounds over all
  /// lines of the system: what somebody finds out who adds up everything that is published.
  private static func givenAway(_ suppression: CellSuppression) -> [Int] {
    let most = suppression.counts.max() ?? 0
    var low = suppression.counts.indices.map {
      suppression.isHidden[$0] ? 0 : suppression.counts[$0]
    }
    var high = suppression.counts.indices.map {
      suppression.isHidden[$0] ? most : suppression.counts[$0]
    }
    for _ in 0..<200 {
      for line in suppression.lines where line.weights == nil {
        let least = line.parts.reduce(0) { $0 + low[$1] }
        let greatest = line.parts.reduce(0) { $0 + high[$1] }
        low[line.total] = max(low[line.total], least)
        high[line.total] = min(high[line.total], greatest)
        for part in line.parts {
          low[part] = max(low[part], low[line.total] - (greatest - high[part]))
          high[part] = min(high[part], high[line.total] - (least - low[part]))
        }
      }
    }
    return suppression.counts.indices.filter {
      suppression.isHidden[$0] && suppression.counts[$0] > 0
        && suppression.counts[$0] < suppression.minimum && low[$0] == high[$0]
    }
  }

  @Test(arguments: 1...6)
  func `no small group follows from all tables about customers together`(seed: Int) throws {
    let shop = Self.shop(
      [("North", 60), ("South", 25), ("East", 13), ("West", 4)], seed: seed)
    let material = Material(facts: shop.facts(), setting: Self.setting(seed % 2 == 0 ? 4 : nil))
    let cells = material.personCells
    #expect(cells.suppression.isHidden.contains(true))
    // A zero, or a larger cell that was hidden beside others, may follow; no small one may.
    let followed = LineEquations(cells.suppression).determined.map {
      cells.suppression.counts[$0]
    }
    #expect(followed.filter { $0 > 0 && $0 < cells.suppression.minimum } == [])
    #expect(Self.givenAway(cells.suppression) == [])
  }

  @Test(arguments: Language.allCases, [nil, 4])
  func `every phrase about segments is complete`(language: Language, limit: Int?) {
    let wording = Wording(language: language)
    for areas in [[("North", 60), ("East", 3)], [("A", 5)], [("A", 80), ("B", 90)]] {
      let report = Self.report(
        Self.shop(areas.map { (name: $0.0, customers: $0.1) }), limit: limit)
      for (place, phrase) in ReportWalk(report).phrases {
        #expect(wording.flaws(in: phrase) == [], "\(place)")
      }
    }
  }
}
