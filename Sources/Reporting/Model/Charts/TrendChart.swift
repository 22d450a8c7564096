package import Measures

/// A measure by month against the year before: "evolution or involution?".
package struct TrendChart: Sendable {
  /// One month.
  package struct Point: Sendable {
    /// The month.
    package var month: Month
    /// Its value; `nil` is a gap.
    package var value: Double?
    /// The value twelve months earlier.
    package var yearBefore: Double?
    /// True if the month is partial: dashed, without a dot, never compared.
    package var isPartial: Bool
    /// True if refunds may still change the month: its point is a ring.
    package var isProvisional = false

    /// A month with its value.
    package init(month: Month, value: Double?, yearBefore: Double?, isPartial: Bool) {
      self.month = month
      self.value = value
      self.yearBefore = yearBefore
      self.isPartial = isPartial
    }
  }

  /// Unit of the axis.
  package var measure: Measure
  /// Name of the line of this year.
  package var name: Phrase
  /// Consecutive months, oldest first.
  package var points: [Point]
  /// What happened, by the month in which it began: flags over the axis with a short label.
  package var events: [(month: Month, label: Phrase)] = []

  /// A trend.
  package init(measure: Measure, name: Phrase, points: [Point]) {
    self.measure = measure
    self.name = name
    self.points = points
  }
}
