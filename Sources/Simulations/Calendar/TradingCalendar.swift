import Measures

/// The days of a simulation, numbered from 0, with what every trader knows about them.
struct TradingCalendar {
  /// First day of the first month.
  let first: Day
  /// How many days are simulated.
  let count: Int

  /// The full months from `month` on.
  init(month: Month, months: Int) {
    first = month.first
    count = (month + months).first - month.first
  }

  /// The day with that number.
  func day(_ index: Int) -> Day { first + index }

  /// The number of a day; it may lie outside the simulation.
  func index(_ day: Day) -> Int { day - first }

  /// True inside the simulation.
  func contains(_ index: Int) -> Bool { index >= 0 && index < count }

  /// The months, in order.
  var months: [Month] { (first.month.index...day(count - 1).month.index).map(Month.init(index:)) }

  /// Days on which no shop opens: national holidays, Easter and Easter Monday.
  static func isHoliday(_ day: Day) -> Bool {
    let date = day.date
    let fixed = [(1, 1), (4, 25), (5, 1), (8, 15), (12, 25), (12, 26)]
    if fixed.contains(where: { $0.0 == date.month && $0.1 == date.day }) { return true }
    let easter = easterSunday(date.year)
    return day == easter || day == easter + 1
  }

  /// Easter Sunday, by the anonymous Gregorian computus (Meeus, Jones, Butcher).
  static func easterSunday(_ year: Int) -> Day {
    let golden = year % 19
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    let correction = (8 * century + 13) / 25
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let moon = (golden + 11 * epact) / 319
    let weekday = (2 * (century % 4) + 2 * (rest / 4) - rest % 4 - epact + moon + 32) % 7
    let month = (epact - moon + weekday + 90) / 25
    let day = (epact - moon + weekday + month + 19) % 32
    return Day(number: Day.number(year: year, month: month, day: day))
  }
}
