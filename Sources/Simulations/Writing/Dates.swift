import Measures

/// Days and times as exports write them.
enum Dates {
  /// `31/10/2026`.
  static func italian(_ day: Day) -> String {
    let date = day.date
    return "\(Digits.padded(date.day, 2))/\(Digits.padded(date.month, 2))/\(date.year)"
  }

  /// `09:05` of minutes since midnight.
  static func clock(_ minute: Int) -> String {
    "\(Digits.padded(minute / 60, 2)):\(Digits.padded(minute % 60, 2))"
  }

  /// `2026-03-01 10:15:00 +0100`, with the offset of Italy.
  static func withOffset(_ day: Day, _ minute: Int) -> String {
    "\(day) \(clock(minute)):00 +0\(offsetHours(day, minute))00"
  }

  /// `03-10-2025 08:45:06` in UTC; `minute` may reach into the days after.
  static func universal(_ day: Day, _ minute: Int, second: Int) -> String {
    let (day, minute) = universalTime(day, minute)
    let date = day.date
    let written = "\(Digits.padded(date.day, 2))-\(Digits.padded(date.month, 2))-\(date.year)"
    return "\(written) \(clock(minute)):\(Digits.padded(second, 2))"
  }

  /// `2026-03-01T09:15:00Z`.
  static func zulu(_ day: Day, _ minute: Int) -> String {
    let (day, minute) = universalTime(day, minute)
    return "\(day)T\(clock(minute)):00Z"
  }

  /// `2026-03-01 09:15:00` in UTC.
  static func universalISO(_ day: Day, _ minute: Int) -> String {
    let (day, minute) = universalTime(day, minute)
    return "\(day) \(clock(minute)):00"
  }

  /// `Jun 09, 2018 09:30 pm`, as Mailchimp writes it.
  static func american(_ day: Day, _ minute: Int) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let date = day.date
    let hour = (minute / 60 + 11) % 12 + 1
    let time = "\(Digits.padded(hour, 2)):\(Digits.padded(minute % 60, 2))"
    let half = minute < 720 ? "am" : "pm"
    return "\(names[date.month - 1]) \(Digits.padded(date.day, 2)), \(date.year) \(time) \(half)"
  }

  private static func universalTime(_ day: Day, _ minute: Int) -> (Day, Int) {
    let local = day + minute / 1440
    let shifted = minute % 1440 - 60 * offsetHours(local, minute % 1440)
    return shifted < 0 ? (local - 1, shifted + 1440) : (local, shifted)
  }

  /// Hours ahead of UTC: 2 from the last Sunday of March, 2 o'clock, to that of October, 3 o'clock.
  private static func offsetHours(_ day: Day, _ minute: Int) -> Int {
    let year = day.date.year
    let start = lastSunday(year, month: 3)
    let end = lastSunday(year, month: 10)
    if day == start { return minute < 120 ? 1 : 2 }
    if day == end { return minute < 180 ? 2 : 1 }
    return day > start && day < end ? 2 : 1
  }

  private static func lastSunday(_ year: Int, month: Int) -> Day {
    let last = Month(index: year * 12 + month - 1).last
    return last - last.weekday % 7
  }
}
