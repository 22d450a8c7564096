package import Measures

/// Estimates against their size with the limits of chance: "which store is odd?".
package struct FunnelPlot: Sendable {
  /// One store.
  package struct Point: Sendable {
    /// Name of the store.
    package var name: Phrase
    /// How much the estimate rests on: receipts, reviews.
    package var size: Double
    /// The estimate.
    package var value: Double
    /// Add above the limits, cut below; others are within and carry no name.
    package var standing: Verdict

    /// A store.
    package init(name: Phrase, size: Double, value: Double, standing: Verdict) {
      self.name = name
      self.size = size
      self.value = value
      self.standing = standing
    }
  }

  /// Limits of chance at one size.
  package struct Limit: Sendable {
    /// The size.
    package var size: Double
    /// 90 % bounds with the mean of the group as their estimate.
    package var bounds: Interval

    /// Limits at a size.
    package init(size: Double, bounds: Interval) {
      self.size = size
      self.bounds = bounds
    }
  }

  /// Unit of the sizes.
  package var sizeMeasure: Measure
  /// Unit of the estimates.
  package var measure: Measure
  /// Title of the horizontal axis.
  package var sizeTitle: Phrase
  /// Title of the vertical axis.
  package var title: Phrase
  /// The stores.
  package var points: [Point]
  /// Limits by rising size.
  package var limits: [Limit]

  /// A funnel plot.
  package init(
    sizeMeasure: Measure, measure: Measure, sizeTitle: Phrase, title: Phrase, points: [Point],
    limits: [Limit]
  ) {
    self.sizeMeasure = sizeMeasure
    self.measure = measure
    self.sizeTitle = sizeTitle
    self.title = title
    self.points = points
    self.limits = limits
  }
}
