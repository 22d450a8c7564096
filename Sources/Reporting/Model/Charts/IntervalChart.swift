package import Measures

/// Dot with a 50 % and a 90 % interval a row: "which channel earns?".
package struct IntervalChart: Sendable {
  /// One estimate.
  package struct Row: Sendable {
    /// Name of the channel, store or source.
    package var name: Phrase
    /// The estimate; `nil` where it is not known (the row says why in `note`).
    package var interval: Interval?
    /// Which side of the reference is sure (probability ≥ 0.8): add for above, cut for below,
    /// cannotTell for open, hold where no side is meant.
    package var standing: Verdict
    /// Figures at the right, one a heading of `columns`: value, cost, grade.
    package var figures: [Cell]
    /// Why there is no estimate, or another remark.
    package var note: Phrase?

    /// A row.
    package init(
      name: Phrase, interval: Interval?, standing: Verdict, figures: [Cell], note: Phrase? = nil
    ) {
      self.name = name
      self.interval = interval
      self.standing = standing
      self.figures = figures
      self.note = note
    }
  }

  /// Unit of the axis.
  package var measure: Measure
  /// The reference line and its name (break-even at 1), if there is one.
  package var reference: (value: Double, name: Phrase)?
  /// Headings of the figures at the right.
  package var columns: [Phrase]
  /// The rows, sorted as they are to be shown.
  package var rows: [Row]

  /// A chart of estimates.
  package init(
    measure: Measure, reference: (value: Double, name: Phrase)?, columns: [Phrase], rows: [Row]
  ) {
    self.measure = measure
    self.reference = reference
    self.columns = columns
    self.rows = rows
  }
}
