import Measures
import Reporting

/// A vertical axis: its scale, the place where the plot starts, and how its numbers are written.
struct ColumnAxis {
  /// Values to points, upwards.
  let scale: Scale
  /// Left edge of the plot.
  let left: Double
  /// Notation of the labels, for other numbers of the same chart.
  let notation: AxisWording
}
