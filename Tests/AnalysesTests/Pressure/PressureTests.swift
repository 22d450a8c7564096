import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

/// What the pressure page says where few customers stand behind a number.
@Suite struct PressureTests {
  /// Customers who bought in September, each with so many mails in October.
  private static func shop(_ contacts: [Int]) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("mail")]
    for (person, count) in contacts.enumerated() {
      shop.line("r\(person)", "2026-09-10") { line, _ in
        line.gross = 12200
        line.customer = Person(index: UInt32(person))
      }
      for number in 0..<count {
        shop.touch(.sent, "2026-10-\(10 + number)", channel: "mail", person: person)
      }
    }
    return shop
  }

  private static func report(_ contacts: [Int]) -> Report {
    shop(contacts).report { $0.contactLimit = 4 }
  }

  private static func times(_ count: Int, _ customers: Int) -> [Int] {
    [Int](repeating: count, count: customers)
  }

  private static func value(_ report: Report, _ measure: String) -> Quantity? {
    report.figures.first { $0.measure == measure && $0.scope == [] }?.value
  }

  /// Keys of all phrases of the page and its charts.
  private static func keys(_ report: Report) -> [String] {
    ReportWalk(report).phrases.filter { $0.place.hasPrefix("pressure") }.map(\.phrase.key)
  }

  @Test func `the share within the limit is not told where few are above it`() throws {
    // Two of sixty above the limit: 96.7 % within it would give them away.
    let report = Self.report(
      Self.times(1, 28) + Self.times(2, 18) + Self.times(3, 12) + [6, 7])
    #expect(Self.value(report, "share-above-limit") == .unknown)
    #expect(Self.value(report, "customers-above-limit") == .suppressed(below: 10))
    #expect(!Self.keys(report).contains { $0.hasSuffix("pressure.within") })
    let headline = try report.page("pressure").headline.key
    #expect(headline == "headline.pressure.mean" || headline == "headline.pressure.few")
  }

  @Test func `the mean is not told where it gives a class away`() throws {
    // Two classes: customers and contacts together say who got how many.
    let report = Self.report(Self.times(1, 57) + Self.times(6, 3))
    #expect(Self.value(report, "contacts-in-window") == .withheld)
    #expect(try report.page("pressure").headline.key == "headline.pressure.few")
    #expect(!Self.keys(report).contains { $0.hasPrefix("message.") })
  }

  @Test func `the share within the limit is told where nobody or enough are above it`() throws {
    let none = Self.report(Self.times(1, 40) + Self.times(2, 20))
    #expect(try none.page("pressure").headline.key == "headline.pressure.within")
    let many = Self.report(Self.times(1, 400) + Self.times(5, 12))
    #expect(try many.page("pressure").headline.key == "headline.pressure.within")
  }

  @Test func `of fewer customers than the minimum there is no page`() {
    let report = Self.report(Self.times(1, 4) + Self.times(2, 3))
    #expect(!report.sections.contains { $0.id == "pressure" })
    #expect(Self.value(report, "known-customers") == .suppressed(below: 10))
  }

  @Test(arguments: [
    times(1, 57) + times(6, 3), times(1, 28) + times(2, 18) + times(3, 12) + [6, 7],
  ])
  func `an explanation tells no number that the page hides`(contacts: [Int]) throws {
    var setting = Setting.tested()
    setting.contactLimit = 4
    let facts = Self.shop(contacts).facts()
    let report = MonthlyReport.report(facts: facts, setting: setting)
    let explained = MonthlyReport.explanations(
      of: Question(measure: .pressure, channel: nil, store: nil, month: setting.month),
      facts: facts, setting: setting)
    let told = try #require(explained.first)
    #expect(told.figure.value == .unknown)
    let hidden = Self.value(report, "contacts-in-window") == .withheld
    #expect(told.inputs.isEmpty == hidden)
    let counts = told.parameters.map(\.value)
    #expect(counts.contains(.count(contacts.reduce(0, +))) == !hidden)
    #expect(!counts.contains(.count(contacts.count { $0 > 4 })))
  }

  /// A hundred customers whose second contact in thirty days goes along with less than the first;
  /// in October `above` of them get two.
  private static func capped(above: Int) -> Shop {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("mail")]
    for person in 0..<100 {
      for window in 0..<6 {
        let last = shop.asOf - 30 * window
        let contacts = window == 0 ? (person < above ? 2 : 1) : (person + window) % 3
        for number in 0..<contacts {
          shop.touch(.sent, (last - 20 + number).description, channel: "mail", person: person)
        }
        shop.line("\(person)-\(window)", (last - 5).description) { line, _ in
          line.net = [1000, 1900, 1500][contacts] + Int64(person + 7 * window)
          line.customer = Person(index: UInt32(person))
        }
      }
    }
    return shop
  }

  @Test(arguments: [(0, "kept"), (5, "hidden"), (40, "found")])
  func `that nobody got more than the cap is said only where it is known`(
    above: Int, key: String
  ) {
    let keys = Self.keys(Self.capped(above: above).report())
    let said = keys.filter { $0.hasPrefix("pressure.cap.") && $0 != "pressure.cap.recommended" }
    #expect(said == ["pressure.cap.\(key)"])
  }

  @Test(arguments: Language.allCases)
  func `every phrase about pressure is complete`(language: Language) {
    let wording = Wording(language: language)
    for contacts in [
      Self.times(1, 57) + Self.times(6, 3), Self.times(1, 40), Self.times(2, 400) + [9],
    ] {
      for (place, phrase) in ReportWalk(Self.report(contacts)).phrases {
        #expect(wording.flaws(in: phrase) == [], "\(place)")
      }
    }
  }
}
