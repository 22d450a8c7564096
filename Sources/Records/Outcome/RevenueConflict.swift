package import Measures

/// Two reports that tell of sales of the same store and days; the user must say which one counts.
package struct RevenueConflict: Hashable, Sendable {
  /// The ids of the two profiles, by their bytes.
  package let profiles: [String]
  /// The files of both, by their bytes.
  package let files: [String]
  /// The first day that both tell of.
  package let firstDay: Day
  /// The last day that both tell of.
  package let lastDay: Day
}
