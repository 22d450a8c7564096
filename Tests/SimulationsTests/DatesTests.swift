import Measures
import Testing

@testable import Simulations

@Suite struct DatesTests {
  @Test func `times in UTC follow the clock changes of Italy`() throws {
    let summer = try #require(Day(iso: "2026-07-01"))
    let winter = try #require(Day(iso: "2026-11-01"))
    let march = try #require(Day(iso: "2026-03-29"))
    #expect(Dates.zulu(summer, 60) == "2026-06-30T23:00:00Z")
    #expect(Dates.zulu(winter, 60) == "2026-11-01T00:00:00Z")
    #expect(Dates.withOffset(march, 119) == "2026-03-29 01:59:00 +0100")
    #expect(Dates.withOffset(march, 180) == "2026-03-29 03:00:00 +0200")
    #expect(Dates.universal(summer, 1440 + 90, second: 5) == "01-07-2026 23:30:05")
  }

  @Test func `noon and midnight read well in the American form`() throws {
    let day = try #require(Day(iso: "2018-06-09"))
    #expect(Dates.american(day, 0) == "Jun 09, 2018 12:00 am")
    #expect(Dates.american(day, 12 * 60) == "Jun 09, 2018 12:00 pm")
    #expect(Dates.american(day, 21 * 60 + 30) == "Jun 09, 2018 09:30 pm")
  }
}
