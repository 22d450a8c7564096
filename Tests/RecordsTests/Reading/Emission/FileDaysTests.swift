import Measures
import Testing

@testable import Records

@Suite struct FileDaysTests {
  private func days(_ dates: [String], canStray: Bool = true) -> (String, String, Int?) {
    var days = FileDays()
    for (index, date) in dates.enumerated() {
      let day = Day(iso: date) ?? Day(number: 0)
      days.note(day...day, line: index + 2)
    }
    let (found, stray) = days.result(canStray: canStray)
    return (found?.lowerBound.description ?? "", found?.upperBound.description ?? "", stray)
  }

  private static let october = (1...9).map { "2026-10-0\($0)" }

  @Test(arguments: ["2062-10-05", "1926-10-05", "0026-10-05"])
  func `a single day years away from all others is mistyped`(date: String) {
    #expect(days(Self.october + [date]) == ("2026-10-01", "2026-10-09", 11))
  }

  @Test func `years that follow each other are years of business`() {
    let years = ["2023-01-05", "2024-05-05", "2025-06-05"]
    #expect(days(years + Self.october) == ("2023-01-05", "2026-10-09", nil))
  }

  @Test func `few records, and tables whose days may lie far apart, keep all`() {
    #expect(days(["2019-01-01", "2026-10-01"]) == ("2019-01-01", "2026-10-01", nil))
    let far = Self.october + ["1962-03-04"]
    #expect(days(far, canStray: false) == ("1962-03-04", "2026-10-09", nil))
  }

  @Test func `a row of another century is told with its line, and does not end a month`() throws {
    let rows = Self.october.map { "\($0),1,5.00\n" }.joined()
    let folder = try Reading.folder([
      "r.csv": "receipt_date,receipt_number,gross\n" + rows + "2062-10-11,2,5.00\n"
    ])
    #expect(folder.files[0].lastDay?.description == "2026-10-09")
    #expect(folder.files[0].warnings == [.init(reason: .farDate, line: 11)])
    #expect(folder.records.receiptLines.count == 10)
  }
}
