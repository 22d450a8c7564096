import Measures
import Testing

@testable import Simulations

@Suite struct TradingCalendarTests {
  @Test(arguments: [(2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05")])
  func `Easter falls on its Sunday`(_ year: Int, _ day: String) {
    #expect("\(TradingCalendar.easterSunday(year))" == day)
  }

  @Test func `shops are closed at Easter Monday and open the day after`() throws {
    let monday = try #require(Day(iso: "2026-04-06"))
    #expect(!Chain.outlets[0].isOpen(monday))
    #expect(Chain.outlets[0].isOpen(monday + 1))
    #expect(Chain.outlets[Chain.web].isOpen(monday))
  }

  @Test func `files are cut by quarter, and a quarter that is not over is named by its month`() {
    let calendar = TradingCalendar(month: Month(index: 2026 * 12 + 4), months: 6)
    let batches = Batch.all(calendar)
    #expect(batches.map(\.name) == ["2026-t2", "2026-t3", "2026-10"])
    #expect(batches.map(\.days.count) == [61, 92, 31])
    #expect(batches.map { $0.file("cassa") }.last == "cassa-2026-10.csv")
  }
}
