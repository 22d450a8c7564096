import Reporting

extension Sketch {
  /// Draws the chart.
  mutating func draw(_ chart: Histogram) {
    drawNothing()
  }
}
