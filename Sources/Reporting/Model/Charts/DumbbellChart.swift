package import Measures

/// Two shares a row and the gap between them: "spend share or effect share?".
///
/// A gap of shares is no profit: no title may read one from it (REPORT §7).
package struct DumbbellChart: Sendable {
  /// One channel.
  package struct Row: Sendable {
    /// Name of the channel.
    package var name: Phrase
    /// The first value, drawn hollow: share of the cost.
    package var first: Double
    /// The second value with its bounds, drawn full: share of the effect; `nil` where not known.
    package var second: Interval?
    /// What is sure about the gap: add above, cut below, others open.
    package var standing: Verdict
    /// Why there is no second value.
    package var note: Phrase?

    /// A row.
    package init(
      name: Phrase, first: Double, second: Interval?, standing: Verdict, note: Phrase? = nil
    ) {
      self.name = name
      self.first = first
      self.second = second
      self.standing = standing
      self.note = note
    }
  }

  /// Unit of both values.
  package var measure: Measure
  /// Name of the first value.
  package var first: Phrase
  /// Name of the second value.
  package var second: Phrase
  /// The rows as they are to be shown.
  package var rows: [Row]

  /// A chart of pairs.
  package init(measure: Measure, first: Phrase, second: Phrase, rows: [Row]) {
    self.measure = measure
    self.first = first
    self.second = second
    self.rows = rows
  }
}
