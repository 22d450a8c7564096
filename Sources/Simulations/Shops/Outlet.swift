import Measures

/// A shop of the chain, or its web shop.
struct Outlet {
  /// What its till writes: the house's own columns, an old till's columns, or a shop system.
  enum System { case houseTill, oldTill, webShop }

  /// Short name in file names, such as `milano`.
  let id: String
  /// The name as the till writes it; nothing for the web shop, whose export leaves it out.
  let name: String
  /// The first letters of its receipt numbers.
  let prefix: String
  let system: System
  /// Receipts of an ordinary day without any marketing.
  let receiptsPerDay: Double
  /// True if it opens on Sundays all year, not in December only.
  let opensSundays: Bool
  /// Copies of one flyer drop around the shop.
  let flyerCopies: Int

  /// True on the days on which the outlet sells.
  func isOpen(_ day: Day) -> Bool {
    if system == .webShop { return true }
    if TradingCalendar.isHoliday(day) { return false }
    return day.weekday < 7 || opensSundays || day.date.month == 12
  }

  /// Receipts to expect on a day without any marketing.
  func demand(_ day: Day, since first: Day) -> Double {
    guard isOpen(day) else { return 0 }
    let years = Double(day - first) / 365
    let season = Season.demand(day)
    switch system {
    case .webShop: return receiptsPerDay * season * Season.webWeekday(day) * (1 + 0.14 * years)
    default:
      let trend = (1 + 0.02 * years) * Outlet.rival(self, day)
      return receiptsPerDay * season * Season.shopWeekday(day) * trend
    }
  }

  /// In Torino a competitor opens in March 2026 and takes a growing part of the demand.
  private static func rival(_ outlet: Outlet, _ day: Day) -> Double {
    let opening = Day(number: Day.number(year: 2026, month: 3, day: 2))
    guard outlet.id == "torino", day >= opening else { return 1 }
    return max(0.80, 1 - 0.0011 * Double(day - opening))
  }
}
