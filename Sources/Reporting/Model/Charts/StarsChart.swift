package import Measures

/// Shares of stars a source, centred on three: "what do reviews say?".
package struct StarsChart: Sendable {
  /// One source.
  package struct Row: Sendable {
    /// Name of the source.
    package var name: Phrase
    /// Reviews with 1, 2, 3, 4 and 5 stars.
    package var counts: [Int]
    /// Adjusted mean with its interval, in stars.
    package var mean: Interval

    /// A source.
    package init(name: Phrase, counts: [Int], mean: Interval) {
      precondition(counts.count == 5, "Stars run from one to five.")
      self.name = name
      self.counts = counts
      self.mean = mean
    }
  }

  /// The sources as they are to be shown.
  package var rows: [Row]

  /// A chart of stars.
  package init(rows: [Row]) { self.rows = rows }
}
