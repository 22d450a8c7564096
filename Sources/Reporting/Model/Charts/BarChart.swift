package import Measures

/// Sorted bars from zero: decisions by expected gain, changes, sums.
package struct BarChart: Sendable {
  /// One bar.
  package struct Row: Sendable {
    /// What the bar stands for.
    package var name: Phrase
    /// Its length; `nil` where not known.
    package var value: Double?
    /// 90 % bounds of an estimate.
    package var interval: Interval?
    /// Sign of the row: add and cut are drawn in their colours, others neutral.
    package var standing: Verdict
    /// Why there is no bar.
    package var note: Phrase?

    /// A bar.
    package init(
      name: Phrase, value: Double?, interval: Interval? = nil, standing: Verdict = .hold,
      note: Phrase? = nil
    ) {
      self.name = name
      self.value = value
      self.interval = interval
      self.standing = standing
      self.note = note
    }
  }

  /// Unit of the axis.
  package var measure: Measure
  /// The bars as they are to be shown.
  package var rows: [Row]

  /// A chart of bars.
  package init(measure: Measure, rows: [Row]) {
    self.measure = measure
    self.rows = rows
  }
}
