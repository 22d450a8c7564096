package import Measures
package import Reporting

/// What was published before, and how to ask what the same months would say today.
package struct History: Sendable {
  /// The last revision of every month before the reported one, oldest first, and the revision
  /// before of the month itself.
  package var reports: [PublishedReport]
  /// A key figure that moved by more than this share of itself is told on the first page.
  package var restatedShare: Double
  /// The verdicts that a month gets with today's data, configuration and program; `nil` where it
  /// cannot be computed again. Asked only where a verdict is another one than it was.
  package var verdictsToday: @Sendable (Month) -> [Figure]?

  /// A history.
  package init(
    reports: [PublishedReport], restatedShare: Double,
    verdictsToday: @escaping @Sendable (Month) -> [Figure]?
  ) {
    self.reports = reports
    self.restatedShare = restatedShare
    self.verdictsToday = verdictsToday
  }

  /// Nothing was published before.
  package static let none = History(reports: [], restatedShare: 1) { _ in nil }
}
