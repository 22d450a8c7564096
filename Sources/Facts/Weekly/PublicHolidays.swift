import Measures

/// The public holidays of a country: fixed days, and days that move with Easter.
struct PublicHolidays {
  /// Month × 100 + day.
  private let fixed: Set<Int>
  /// Days after Easter Sunday.
  private let moving: Set<Int>

  /// The holidays of an ISO 3166 country; `nil` where none are known here.
  init?(country: String) {
    guard let days = PublicHolidays.days[country] else { return nil }
    fixed = Set(days.fixed)
    moving = Set(days.moving)
  }

  /// True if nobody has to work on that day.
  func contains(_ day: Day) -> Bool {
    let date = day.date
    return fixed.contains(date.month * 100 + date.day)
      || moving.contains(day - PublicHolidays.easter(year: date.year))
  }

  /// Easter Sunday of the western churches (Gauss's rule as J. Meeus gives it, "Astronomical
  /// Algorithms", 1991).
  static func easter(year: Int) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
    return Day(number: Day.number(year: year, month: f / 31, day: f % 31 + 1))
  }

  /// Nationwide holidays; Easter Sunday itself is in the moving ones where shops are closed.
  private static let days: [String: (fixed: [Int], moving: [Int])] = [
    "AT": ([101, 106, 501, 815, 1026, 1101, 1208, 1225, 1226], [0, 1, 39, 49, 50, 60]),
    "BE": ([101, 501, 721, 815, 1101, 1111, 1225], [0, 1, 39, 49, 50]),
    "CH": ([101, 801, 1225, 1226], [-2, 0, 1, 39, 49, 50]),
    "CZ": ([101, 501, 508, 705, 706, 928, 1028, 1117, 1224, 1225, 1226], [-2, 0, 1]),
    "DE": ([101, 501, 1003, 1225, 1226], [-2, 0, 1, 39, 49, 50]),
    "ES": ([101, 106, 501, 815, 1012, 1101, 1206, 1208, 1225], [-2, 0]),
    "FR": ([101, 501, 508, 714, 815, 1101, 1111, 1225], [0, 1, 39, 49, 50]),
    "GB": ([101, 1225, 1226], [-2, 0, 1]),
    "IE": ([101, 317, 1225, 1226], [0, 1]),
    "IT": ([101, 106, 425, 501, 602, 815, 1101, 1208, 1225, 1226], [0, 1]),
    "NL": ([101, 427, 1225, 1226], [-2, 0, 1, 39, 49, 50]),
    "PL": ([101, 106, 501, 503, 815, 1101, 1111, 1224, 1225, 1226], [0, 1, 49, 60]),
    "PT": ([101, 425, 501, 610, 815, 1005, 1101, 1201, 1208, 1225], [-2, 0, 60]),
    "US": ([101, 619, 704, 1111, 1225], [0]),
  ]
}
