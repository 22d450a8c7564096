/// Two states of the same rows: "what changed since the last report?".
package struct SlopeChart: Sendable {
  /// One row.
  package struct Row: Sendable {
    /// Name of the row.
    package var name: Phrase
    /// Value in the older state.
    package var before: Double
    /// Value in the newer state.
    package var after: Double
    /// Add for a clear rise, cut for a clear fall; others are neutral.
    package var standing: Verdict

    /// A row.
    package init(name: Phrase, before: Double, after: Double, standing: Verdict) {
      self.name = name
      self.before = before
      self.after = after
      self.standing = standing
    }
  }

  /// Unit of both states.
  package var measure: Measure
  /// Name of the older state: a month, "first published".
  package var before: Phrase
  /// Name of the newer state.
  package var after: Phrase
  /// The rows.
  package var rows: [Row]

  /// A chart of two states.
  package init(measure: Measure, before: Phrase, after: Phrase, rows: [Row]) {
    self.measure = measure
    self.before = before
    self.after = after
    self.rows = rows
  }
}
