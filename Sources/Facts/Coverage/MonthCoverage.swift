package import Measures

/// Whether the receipts of a month cover its trading days (METHOD §2.3).
package struct MonthCoverage: Sendable {
  /// Why a month is partial.
  package enum Gap: Sendable, Equatable {
    /// The data begin after the first trading day.
    case startsLate(Day)
    /// The data of a shop (index) end before the last trading day.
    case endsEarly(store: Int, Day)
    /// Lines had to be left out.
    case excludedLines(Int)
    /// The knowledge date lies inside the month.
    case notOver(Day)
  }

  /// The month.
  package var month: Month
  /// Everything that makes it partial, in order of shop.
  package var gaps: [Gap]

  /// True if the month must not be compared with a full one.
  package var isPartial: Bool { !gaps.isEmpty }
}
