import Reporting

/// One axis of a plane before it has a place.
struct PlaneAxis {
  /// Values to show.
  let values: [Double]
  /// Their unit.
  let measure: Measure
  /// Its title.
  let title: String
  /// True if the axis starts at zero.
  let includesZero: Bool
  /// Greatest amount of the chart, which decides the notation of both axes.
  let most: Double

  /// How the axis writes its numbers: below a hundred thousand in full, so that amounts printed
  /// beside a curve have the same notation as its axes.
  func notation(_ ticks: [Double], in sketch: Sketch) -> AxisWording {
    most < 100_000
      ? sketch.wording.numbers.plainAxis(measure, ticks: ticks)
      : sketch.wording.numbers.axis(measure, ticks: ticks)
  }
}
