import Measures
import Testing

@testable import Records

@Suite struct DatePatternTests {
  private func read(_ text: String, _ pattern: String) throws -> String? {
    let pattern = try #require(DatePattern(pattern))
    guard let reading = pattern.read(Array(text.utf8)[...]) else { return nil }
    let day = reading.day.map { Day(number: $0).description } ?? ""
    let second = reading.second.map { " \($0)" } ?? ""
    return day + second + (reading.offset.map { " \($0)" } ?? "")
  }

  @Test(arguments: [
    ("2026-03-01 10:15:00 -0500", "yyyy-MM-dd HH:mm:ss Z", "2026-03-01 36900 -18000"),
    ("2026-03-01 10:15:00 +01:00", "yyyy-MM-dd HH:mm:ss Z", "2026-03-01 36900 3600"),
    ("7/28/26 1:33 PM", "M/d/yy h:mm a", "2026-07-28 48780"),
    ("7/28/26 1:33\u{202F}PM", "M/d/yy h:mm a", "2026-07-28 48780"),
    ("Jun 09, 2018 09:30 pm", "MMM dd, yyyy hh:mm a", "2018-06-09 77400"),
    ("Mon, Apr 26, 2021 12:25", "EEE, MMM d, yyyy H:mm", "2021-04-26 44700"),
    ("12/02/2026 19.07.17", "dd/MM/yyyy HH.mm.ss", "2026-02-12 68837"),
    ("24.03.2023, 12:32", "dd.MM.yyyy, HH:mm", "2023-03-24 45120"),
    ("12:05 am", "h:mm a", " 300"), ("12:05 PM", "h:mm a", " 43500"),
    ("2026-08-31T22:30:15.123456789Z", "rfc3339", "2026-08-31 81015 0"),
    ("2026-08-31T22:30:15+02:00", "rfc3339", "2026-08-31 81015 7200"),
    ("29/02/2028", "dd/MM/yyyy", "2028-02-29"),
  ])
  func `a pattern reads its form`(text: String, pattern: String, expected: String) throws {
    #expect(try read(text, pattern) == expected)
  }

  @Test(arguments: [
    ("31/09/2026", "dd/MM/yyyy"), ("1/9/2026", "dd/MM/yyyy"), ("001/09/2026", "d/M/yyyy"),
    ("29/02/2026", "dd/MM/yyyy"), ("24:00:00", "HH:mm:ss"), ("13:00 PM", "h:mm a"),
    ("0:30 am", "h:mm a"), ("2026-01-01 10:15", "yyyy-MM-dd"),
    ("14/02/2026 9.5.0", "d/M/yyyy H.mm.ss"),
    ("2026-08-31T22:30:15", "rfc3339"), ("Junk 09, 2018", "MMM dd, yyyy"), ("", "yyyy-MM-dd"),
    ("10:60", "HH:mm"), ("2026-08-31T22:30:15.Z", "rfc3339"),
  ])
  func `what does not fit, or does not exist, is not read`(text: String, pattern: String) throws {
    #expect(try read(text, pattern) == nil)
  }

  @Test func `a letter that means nothing is no pattern`() {
    #expect(DatePattern("yyyy-QQ-dd") == nil)
    #expect(DatePattern("yyy-MM-dd") == nil)
  }

  @Test func `every day of four centuries comes back`() throws {
    let pattern = try #require(DatePattern("dd/MM/yyyy"))
    for number in stride(from: -25_567, to: 120_000, by: 31) {
      let date = Day(number: number).date
      func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
      let text = "\(two(date.day))/\(two(date.month))/\(date.year)"
      #expect(pattern.read(Array(text.utf8)[...])?.day == number)
    }
  }

  @Test(arguments: [
    ("1 sept. 2026 - 2 sept. 2026", "2026-09-01", "2026-09-02"),
    ("September 1, 2026 - September 30, 2026", "2026-09-01", "2026-09-30"),
    ("1. September 2026 – 2. Oktober 2026", "2026-09-01", "2026-10-02"),
    ("1 settembre 2026 - 30 settembre 2026", "2026-09-01", "2026-09-30"),
    ("1 wrz 2026 – 30 wrz 2026", "2026-09-01", "2026-09-30"),
    ("1 de setembro de 2026 - 30 de setembro de 2026", "2026-09-01", "2026-09-30"),
    ("2026-09-01 - 2026-09-30", "2026-09-01", "2026-09-30"),
    ("1 août 2026", "2026-08-01", "2026-08-01"),
  ])
  func `a period is read in the languages of the exports`(
    text: String, first: String, last: String
  ) throws {
    let period = try #require(PeriodText.period(Array(text.utf8)))
    #expect(period.lowerBound.description == first)
    #expect(period.upperBound.description == last)
  }

  @Test(arguments: ["All time", "1 jui 2026", "", "2026", "30 Sep 2026 - 1 Sep 2026", "1 x 2026"])
  func `what is no period is none`(text: String) {
    #expect(PeriodText.period(Array(text.utf8)) == nil)
  }
}
