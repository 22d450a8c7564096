/// Actual against target, each row on its own scale: "on plan?".
package struct BulletChart: Sendable {
  /// One measure.
  package struct Row: Sendable {
    /// Name of the measure.
    package var name: Phrase
    /// Its unit.
    package var measure: Measure
    /// The month's value; `nil` where not known.
    package var actual: Double?
    /// The target; `nil` without one.
    package var target: Double?
    /// Upper ends of the bands from poor to good, rising; at most three.
    package var bands: [Double]
    /// How actual compares with target.
    package var judgement: Judgement

    /// A row.
    package init(
      name: Phrase, measure: Measure, actual: Double?, target: Double?, bands: [Double],
      judgement: Judgement
    ) {
      self.name = name
      self.measure = measure
      self.actual = actual
      self.target = target
      self.bands = bands
      self.judgement = judgement
    }
  }

  /// The rows as they are to be shown.
  package var rows: [Row]

  /// A chart of measures against their targets.
  package init(rows: [Row]) { self.rows = rows }
}
