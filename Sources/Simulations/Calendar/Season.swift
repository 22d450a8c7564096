import Measures

/// How much is bought on a day, against an ordinary one.
enum Season {
  /// January to December, at the middle of the month.
  private static let months = [
    0.90, 0.80, 0.88, 0.95, 1.02, 0.96, 0.92, 0.58, 0.96, 1.00, 1.12, 1.40,
  ]

  /// Demand of the day of the year: months blended, Christmas on top.
  static func demand(_ day: Day) -> Double {
    let date = day.date
    let month = date.month - 1
    let position = (Double(date.day) - 0.5) / Double(day.month.length) - 0.5
    let neighbour = months[(month + (position < 0 ? 11 : 1)) % 12]
    let distance = position < 0 ? -position : position
    let blended = months[month] * (1 - distance) + neighbour * distance
    return blended * christmas(month: date.month, day: date.day) * promotionLift(day)
  }

  /// Gifts are bought from the end of November to the 24th of December.
  private static func christmas(month: Int, day: Int) -> Double {
    switch (month, day) {
    case (12, 8...24): 1.65
    case (12, 1...7): 1.25
    case (12, _): 0.80
    default: 1
    }
  }

  /// Monday to Sunday in a shop, over an average of one.
  static func shopWeekday(_ day: Day) -> Double {
    [0.80, 0.82, 0.86, 0.92, 1.15, 1.70, 0.95][day.weekday - 1]
  }

  /// Monday to Sunday on the web: the evening of the sofa.
  static func webWeekday(_ day: Day) -> Double {
    [1.08, 1.02, 0.98, 0.96, 0.88, 0.90, 1.18][day.weekday - 1]
  }

  /// Percent off the categories that take part: winter and summer sales, Black Friday.
  static func promotion(_ day: Day) -> Int {
    let date = day.date
    switch (date.month, date.day) {
    case (1, 5...31), (2, 1...15): return 20
    case (7, 5...31): return 20
    case (11, _): return isBlackFriday(day) ? 25 : 0
    default: return 0
    }
  }

  private static func promotionLift(_ day: Day) -> Double {
    switch promotion(day) {
    case 20: 1.12
    case 25: 1.60
    default: 1
    }
  }

  /// Friday after the fourth Thursday of November, to the Monday after.
  private static func isBlackFriday(_ day: Day) -> Bool {
    let november = day.month.first
    let firstThursday = november + (11 - november.weekday) % 7
    let friday = firstThursday + 22
    return day >= friday && day <= friday + 3
  }
}
