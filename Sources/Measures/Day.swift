/// A local business day of the proleptic Gregorian calendar.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package let number: Int

  /// The day that lies `number` days after 1970-01-01.
  package init(number: Int) { self.number = number }

  /// The day of a calendar date; `nil` if there is no such date.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, (0...9999).contains(year) else { return nil }
    // Up to the 28th every month has the day; behind it the way back tells.
    self.init(number: Day.number(year: year, month: month, day: day))
    guard day <= 28 || self.day == day else { return nil }
  }

  /// The day of an ISO date such as `2026-10-31`; `nil` for anything else.
  package init?(iso: some StringProtocol) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    guard let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
      let day = Day.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1–12) and day of the month (1–31).
  package var date: (year: Int, month: Int, day: Int) {
    // Days to civil date, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Day of the month, 1–31.
  package var day: Int { date.day }

  /// The month that holds the day.
  package var month: Month {
    let date = date
    return Month(index: date.year * 12 + date.month - 1)
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The Monday of the ISO week that holds the day.
  package var monday: Day { Day(number: number - weekday + 1) }

  /// ISO 8601, such as `2026-10-31`.
  package var description: String {
    let date = date
    return "\(Day.padded(date.year, 4))-\(Day.padded(date.month, 2))-\(Day.padded(date.day, 2))"
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  package static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }
  package static func - (day: Day, count: Int) -> Day { Day(number: day.number - count) }
  /// Days from `right` to `left`.
  package static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// Days since 1970-01-01 of a civil date (Hinnant, as above).
  package static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
