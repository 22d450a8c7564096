import Measures
import Reporting

extension Measure {
  /// Least step of an axis: counts have no halves.
  var leastStep: Double { self == .count ? 1 : 0 }
}

extension Sketch {
  /// Notation of a vertical axis, known before its place is.
  func columnNotation(values: [Double], measure: Measure) -> AxisWording {
    wording.numbers.axis(measure, ticks: columnTicks(columnScale(values), measure))
  }

  private func columnScale(_ values: [Double]) -> Scale {
    Scale(covering: values, includesZero: true, from: 1, to: 0).padded(by: 0.03)
  }

  private func columnTicks(_ scale: Scale, _ measure: Measure) -> [Double] {
    scale.ticks(atMost: 6, leastStep: measure.leastStep)
  }

  /// Draws a vertical axis with grid lines from its labels to `right`, and its title above it.
  ///
  /// - Parameter strip: room between title and plot for words over the plot.
  mutating func columnAxis(
    values: [Double], measure: Measure, title: String, strip: Double, height tall: Double,
    right: Double
  ) -> ColumnAxis {
    let base = columnScale(values)
    let ticks = columnTicks(base, measure)
    let notation = wording.numbers.axis(measure, ticks: ticks)
    let heading = [title, notation.unit].filter { !$0.isEmpty }.joined(separator: " · ")
    let titles = lines(heading, style: small, limit: width)
    text(titles, x: 0, firstBaseline: small.size, style: small, role: .axis)
    let head = titles.isEmpty ? small.size * 0.6 : Double(titles.count) * leading(small) + 5 * step
    let top = head + strip
    let scale = Scale(
      covering: [base.low, base.high], includesZero: true, from: top + tall, to: top)
    let left = widest(notation.labels, small) + 5 * step
    for (value, label) in zip(ticks, notation.labels) {
      let y = scale.position(value)
      let paint = Paint(outline: value == 0 ? .mute : .grid, width: 0.5 * step)
      add(.line([Point(left, y), Point(right, y)], paint))
      text(
        label, x: left - 5 * step, baseline: y + dip(small), style: small, anchor: .right,
        role: .axis)
    }
    height = top + tall
    return ColumnAxis(scale: scale, left: left, notation: notation)
  }
}
