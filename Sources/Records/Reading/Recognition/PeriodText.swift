import Measures

/// A period in words, such as `1 sept. 2026 - 2 sept. 2026` (FORMATS §6.5).
enum PeriodText {
  /// The days that a line names: `A - B` with two dates, or one; `nil` for anything else.
  static func period(_ line: [UInt8]) -> ClosedRange<Day>? {
    let text = String(decoding: line, as: UTF8.self)
    if let day = day(text) { return day...day }
    for separator in [" - ", " – ", " — ", "–", "—"] {
      let parts = split(text, separator)
      guard parts.count == 2 else { continue }
      guard let from = day(parts[0]), let to = day(parts[1]), from <= to else { return nil }
      return from...to
    }
    return nil
  }

  /// The first two numbers of eight digits that are dates.
  static func twoDates(_ text: [UInt8]) -> ClosedRange<Day>? {
    let runs = text.split { !Byte.isDigit($0) }
    let days = runs.filter { $0.count == 8 }.compactMap { run in
      let digits = run.map { Int($0 - Byte.zero) }
      let year = digits[..<4].reduce(0) { $0 * 10 + $1 }
      return Day(year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
    }
    guard days.count >= 2, days[0] <= days[1] else { return nil }
    return days[0]...days[1]
  }

  /// One date: an ISO date, or a day, a month's name and a year in any order.
  private static func day(_ text: String) -> Day? {
    let words = FoldedText(text).text.split { " ,.\"".contains($0) }.map(String.init)
    if words.count == 1 { return Day(iso: words[0]) }
    var (day, month, year): (Int?, Int?, Int?)
    for word in words {
      if let number = Int(word), word.utf8.allSatisfy(Byte.isDigit) {
        if word.utf8.count == 4, year == nil {
          year = number
        } else if word.utf8.count <= 2, day == nil {
          day = number
        } else {
          return nil
        }
      } else if word == "de" || word == "r" {
        continue
      } else {
        guard month == nil, let found = MonthName.month(word) else { return nil }
        month = found
      }
    }
    guard let year, let month, let day else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func split(_ text: String, _ separator: String) -> [String] {
    let (bytes, mark) = (Array(text.utf8), Array(separator.utf8))
    var parts: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: mark) {
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
