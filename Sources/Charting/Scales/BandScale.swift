/// Equal bands along an axis: the classes of a histogram, the months of a calendar.
package struct BandScale: Equatable, Sendable {
  /// Points where the first band starts.
  package let start: Double
  /// Width of a band with its gap, in points.
  package let step: Double
  /// Width of a band without its gap, in points.
  package let width: Double

  /// `count` bands between two places; `gap` is the free share of each band.
  package init(count: Int, from start: Double, to end: Double, gap: Double) {
    self.start = start
    step = (end - start) / Double(max(1, count))
    width = step * (1 - gap)
  }

  /// Left edge of a band.
  package func left(_ index: Int) -> Double { start + step * Double(index) + (step - width) / 2 }

  /// Middle of a band.
  package func middle(_ index: Int) -> Double { start + step * (Double(index) + 0.5) }
}
