package import Measures

/// Net sales and spend by week, with what else moves sales: the food of a response model.
///
/// Weeks run from Monday to Sunday. A week that the data do not cover in full has no sales, but
/// its spend is there, so that what is carried over runs on (METHOD §2.3, §3.4).
package struct WeeklyFacts: Sendable {
  /// The business as a whole, or one shop.
  package struct Series: Sendable {
    /// Index into `FactTable.stores`; `nil` for the business as a whole.
    package var store: Int?
    /// Net sales of goods sold in the week (origin view), in units of money; `nil` where the week
    /// is not covered in full.
    package var sales: [Double?]
    /// Spend in units of money, channel by channel.
    package var spend: [[Double]]
    /// Spend of the weeks before the first, channel by channel; at most eight.
    package var earlier: [[Double]]
    /// Columns that explain sales without marketing, in the order of `WeeklyFacts.controls`.
    package var controls: [[Double]]
  }

  /// What explains sales beside marketing.
  package enum Control: String, Sendable, CaseIterable {
    /// Public holidays of the country in the week.
    case holidays
    /// Days of the week that ends with Easter Sunday.
    case easter
    /// Days from the first to the 24th of December.
    case advent
    /// Days on which shops were open.
    case openDays = "open-days"
    /// Discount per unit of sales before discount, without coupons of measured channels.
    case promotion
    /// What the owner measured beside, in the order of `WeeklyFacts.conditions`.
    case condition
  }

  /// The Monday of the first week.
  package let firstMonday: Day
  /// Number of weeks.
  package let weeks: Int
  /// Channels with spend, as indices into the register, ascending.
  package let channels: [Int]
  /// The business as a whole, or every shop where spend is known shop by shop.
  package let series: [Series]
  /// What the columns of controls are.
  package let controls: [Control]
  /// What the owner measured beside, by name.
  package var conditions: [String] = []
  /// True if one of the conditions stands for demand itself.
  package var hasDemandProxy = false

  /// Weekly figures that were put together elsewhere.
  package init(
    firstMonday: Day, weeks: Int, channels: [Int], series: [Series], controls: [Control]
  ) {
    self.firstMonday = firstMonday
    self.weeks = weeks
    self.channels = channels
    self.series = series
    self.controls = controls
  }

  /// The days of a week.
  package func days(of week: Int) -> ClosedRange<Day> {
    let monday = firstMonday + 7 * week
    return monday...monday + 6
  }

  /// For each week the share of its days that fall into a month.
  package func shares(of month: Month) -> [Double] {
    (0..<weeks).map { week in
      let days = days(of: week)
      let first = max(days.lowerBound, month.first)
      let last = min(days.upperBound, month.last)
      return first <= last ? Double(last - first + 1) / 7 : 0
    }
  }
}
