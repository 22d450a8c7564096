import Measures
import Testing

@testable import contatto

struct ReportMonthTests {
  static func period(_ month: String?, _ asOf: String?, today: String) throws -> String {
    let period = try ReportMonth(
      month: month, asOf: asOf, today: try #require(Day(iso: today)), lag: 1)
    return "\(period.month) \(period.asOf)"
  }

  @Test(
    arguments: [
      (nil, nil, "2026-11-03", "2026-10 2026-10-31"),
      ("2026-02", nil, "2026-11-03", "2026-02 2026-02-28"),
      ("2026-11", "2026-11-15", "2026-11-20", "2026-11 2026-11-15"),
      ("2026-01", "2026-06-30", "2026-11-20", "2026-01 2026-06-30"),
    ] as [(String?, String?, String, String)])
  func `the month is the last complete one or the one asked for`(
    month: String?, asOf: String?, today: String, expected: String
  ) throws {
    #expect(try Self.period(month, asOf, today: today) == expected)
  }

  @Test(
    arguments: [
      ("2026-11", nil), ("2026-13", nil), ("october", nil), ("2026-10", "2026-09-30"),
      ("2026-10", "31.10.2026"),
    ] as [(String, String?)])
  func `a month that cannot be reported is a wrong flag`(month: String, asOf: String?) {
    let refusal = #expect(throws: Refusal.self) {
      try Self.period(month, asOf, today: "2026-11-20")
    }
    #expect(refusal?.status == .usage)
  }

  /// OPERATIONS §2.1: the last complete month by instant and zone.
  @Test(arguments: [
    ("2026-03-31", 21, 30, "2026-02", "2026-02"), ("2026-03-31", 22, 30, "2026-03", "2026-02"),
    ("2026-03-29", 1, 30, "2026-02", "2026-02"), ("2025-12-31", 23, 30, "2025-12", "2025-11"),
    ("2024-02-29", 23, 30, "2024-02", "2024-01"), ("2026-10-31", 23, 30, "2026-10", "2026-09"),
  ])
  func `the zone of the business decides which month is complete`(
    day: String, hour: Int, minute: Int, rome: String, newYork: String
  ) throws {
    let instant = try #require(Day(iso: day)).number * 86_400 + hour * 3600 + minute * 60
    for (name, month) in [("Europe/Rome", rome), ("America/New_York", newYork)] {
      let zone = try SystemZone.table(named: name)
      let today = SystemClock.businessDay(at: instant, zone: zone, dayStartsMinutes: 0)
      #expect((today.month - 1).description == month, "\(name)")
    }
  }

  @Test func `a day that starts late moves the run to the day before`() throws {
    let zone = try SystemZone.table(named: "Europe/Rome")
    let instant = try #require(Day(iso: "2026-11-01")).number * 86_400 + 1800
    let today = SystemClock.businessDay(at: instant, zone: zone, dayStartsMinutes: 300)
    #expect(today.description == "2026-10-31")
  }
}
