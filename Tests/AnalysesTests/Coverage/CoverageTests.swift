import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@Suite struct CoverageTests {
  /// Two mail channels that are used alike; sixty customers buy after the second one only. A third
  /// touchpoint of the register was never used.
  private static func shop() -> Shop {
    var shop = Shop()
    var second = Shop.channel("second")
    second.phases = [.comparison]
    shop.plan.channels = [Shop.channel("first"), second, Shop.channel("rumour", managed: false)]
    var unused = Touchpoint(
      id: "card", name: "Card", channel: "first", phase: .use, medium: .print, isManaged: true,
      isExpected: true, state: .clarify, owner: "Office")
    unused.isClear = false
    shop.plan.touchpoints = [
      unused,
      Touchpoint(
        id: "mail", name: "Mail", channel: "second", phase: .comparison, medium: .digital,
        isManaged: true, isExpected: true, state: .live, owner: nil),
    ]
    for person in 0..<120 {
      let isBuyer = person < 60
      shop.touch(
        .sent, "2026-10-05", channel: isBuyer ? "second" : "first", person: UInt8(person))
      if isBuyer {
        shop.line("r\(person)", "2026-10-07") { line, _ in
          line.gross = 12200
          line.customer = Person(index: UInt32(person))
        }
      }
    }
    return shop
  }

  private static func cell(
    _ table: Table, _ name: String, _ column: String
  ) throws -> [Cell] {
    let index = try #require(table.columns.firstIndex { $0.id == column })
    return table.rows.filter { row in
      if case .text(let phrase) = row[0], case .text(let text)? = phrase.arguments["text"] {
        return text == name
      }
      return false
    }.map { $0[index] }
  }

  private static func key(_ cell: Cell?) -> String? {
    if case .text(let phrase)? = cell { phrase.key } else { nil }
  }

  @Test func `contacts that no buyer had met are too many, those before purchases too few`() throws
  {
    let table = try Self.shop().report().table("map-verdicts", on: "map")
    let verdicts = { (name: String) throws -> [Verdict] in
      try Self.cell(table, name, "contacts").compactMap {
        if case .verdict(let verdict) = $0 { verdict } else { nil }
      }
    }
    #expect(try verdicts("second") == [.add])
    #expect(try verdicts("first").contains(.cut))
  }

  @Test func `a cell that the register expects and nobody saw is a gap`() throws {
    let report = Self.shop().report()
    let presence = try Self.cell(
      try report.table("map-verdicts", on: "map"), "first", "presence"
    ).map(Self.key)
    #expect(presence.contains("presence.missing"))
    #expect(presence.contains("presence.unplanned"))
    #expect(
      report.sections.first { $0.id == "map" }?.headline.key == "headline.map.missing")
  }

  @Test func `the check-list says what is clear, seen, and what follows`() throws {
    let table = try Self.shop().report().table("checklist", on: "map")
    #expect(Self.key(try Self.cell(table, "Card", "clear").first) == "value.no")
    #expect(
      Self.key(try Self.cell(table, "Card", "state").first) == "touchpoint-state.clarify")
    #expect(Self.key(try Self.cell(table, "Card", "seen").first) == "value.no")
    #expect(Self.key(try Self.cell(table, "Mail", "consistent").first) == "value.not-checked")
    if case .day(let day)? = try Self.cell(table, "Mail", "last_seen").first {
      #expect(day == Shop.day("2026-10-05"))
    } else {
      Issue.record("the mail was seen")
    }
    if case .estimate(_, let rate)? = try Self.cell(table, "Mail", "went_on").first {
      // All sixty bought two days later; the interval of Jeffreys stays below one.
      #expect(rate.low > 0.94)
    } else {
      Issue.record("a share that follows was expected")
    }
  }

  @Test(arguments: Language.allCases)
  func `every phrase of the map is complete`(language: Language) {
    let wording = Wording(language: language)
    for (place, phrase) in ReportWalk(Self.shop().report()).phrases {
      #expect(wording.flaws(in: phrase) == [], "\(place)")
    }
  }
}
