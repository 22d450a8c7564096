import Reporting

extension Sketch {
  /// Round values of a horizontal axis, as many (at most six) as their labels leave room for.
  func ticks(
    of scale: Scale, measure: Measure
  ) -> (values: [Double], wording: AxisWording) {
    var limit = 6
    while true {
      let values = scale.ticks(atMost: limit, leastStep: measure.leastStep)
      let labelled = wording.numbers.axis(measure, ticks: values)
      let widths = labelled.labels.map { width($0, small) }
      let places = values.map(scale.position)
      let fits = zip(zip(places, places.dropFirst()), zip(widths, widths.dropFirst())).allSatisfy {
        abs($0.1 - $0.0) >= ($1.0 + $1.1) / 2 + 6 * step
      }
      if fits || limit <= 2 { return (values, labelled) }
      limit -= 1
    }
  }

  /// Vertical grid lines through the lanes that hold marks; names and remarks stay free of lines.
  mutating func grid(_ places: [Double], frame: RowFrame, free: [Bool], paint: Paint) {
    for place in places {
      for lane in spans(frame: frame, free: free) {
        add(.line([Point(place, lane.top), Point(place, lane.bottom)], paint))
      }
    }
  }

  /// Lanes that touch each other and hold marks, joined.
  private func spans(frame: RowFrame, free: [Bool]) -> [(top: Double, bottom: Double)] {
    var spans: [(top: Double, bottom: Double)] = []
    for (row, isFree) in zip(frame.rows, free) where !isFree {
      if let last = spans.last, row.laneTop - last.bottom < 0.01 {
        spans[spans.count - 1].bottom = row.laneBottom
      } else {
        spans.append((row.laneTop, row.laneBottom))
      }
    }
    return spans
  }

  /// Tick labels and, once, the unit below the lanes.
  mutating func axis(
    scale: Scale, ticks: (values: [Double], wording: AxisWording), frame: RowFrame
  ) {
    let baseline = height + 3 * step + small.size
    var left = width
    for (value, string) in zip(ticks.values, ticks.wording.labels) {
      let wide = width(string, small)
      let x = min(width - wide, max(0, scale.position(value) - wide / 2))
      left = min(left, x)
      text(string, x: x, baseline: baseline, style: small, role: .axis)
    }
    height = baseline + 3 * step
    setUnit(unit(ticks.wording.unit, scale: scale), before: left, baseline: baseline)
  }

  /// The unit, and what the axis does not show by itself: a logarithm, or that it lacks zero.
  private func unit(_ unit: String, scale: Scale) -> String {
    var parts = unit.isEmpty ? [] : [unit]
    if scale.isLogarithmic {
      parts.append(words("axis.log"))
    } else if !scale.contains(0) {
      parts.append(words("axis.cut"))
    }
    return parts.joined(separator: " · ")
  }

  private mutating func setUnit(_ unit: String, before left: Double, baseline: Double) {
    guard !unit.isEmpty else { return }
    if width(unit, small) + 6 * step <= left {
      text(unit, x: 0, baseline: baseline, style: small, role: .axis)
    } else {
      text(unit, x: 0, baseline: baseline + leading(small), style: small, role: .axis)
      height += leading(small)
    }
  }
}
