import Measures
import Reporting

extension Sketch {
  /// Actual as a dark bar, target as a tick, bands behind; each row on its own scale with three
  /// ticks.
  mutating func draw(_ chart: BulletChart) {
    guard !chart.rows.isEmpty else { return drawNothing() }
    let contents = chart.rows.map { row in
      RowContent(
        name: words(row.name), instead: row.isDrawable ? "" : "–",
        figures: [row.actual, row.target].map { value in
          value.flatMap { $0.isFinite ? written($0, row.measure) : nil } ?? "–"
        }, isMuted: !row.isDrawable)
    }
    let headings = [words("actual"), words("plan")]
    let plan = RowPlan(
      rows: contents, headings: headings, plotLeast: max(90 * step, width * 0.3), sketch: self)
    let frame = frame(
      rows: contents, headings: headings, plan: plan, flag: 2 * step, lane: 32 * step)
    for (row, place) in zip(chart.rows, frame.rows) where row.isDrawable {
      bullet(row, place: place, frame: frame)
    }
    height += 2 * step
  }

  private mutating func bullet(_ row: BulletChart.Row, place: RowFrame.Row, frame: RowFrame) {
    let bands = row.bands.filter(\.isFinite)
    let values = [row.actual, row.target].compactMap(\.self).filter(\.isFinite) + bands
    let scale = Scale(
      covering: values, includesZero: true, from: frame.left + step, to: frame.right - 3 * step)
    let middle = place.middle
    let tall = 11 * step
    var from = 0.0
    for (index, end) in bands.prefix(3).enumerated() {
      let ends = [scale.position(from), scale.position(end)].sorted()
      // Light to dark of one hue.
      let opacity = [0.12, 0.3, 0.52][index]
      add(
        .rect(
          Box(x: ends[0], y: middle - tall / 2, width: ends[1] - ends[0], height: tall),
          radius: 0, Paint(fill: .accent, opacity: opacity)))
      from = end
    }
    if let actual = row.actual, actual.isFinite {
      let ends = [scale.position(0), scale.position(actual)].sorted()
      add(
        .rect(
          Box(x: ends[0], y: middle - 2 * step, width: ends[1] - ends[0], height: 4 * step),
          radius: 0, Paint(fill: .ink)))
    }
    if let target = row.target, target.isFinite {
      let x = scale.position(target)
      add(
        .line(
          [Point(x, middle - tall / 2 - step), Point(x, middle + tall / 2 + step)],
          Paint(outline: .ink, width: 1.6 * step)))
    }
    bulletTicks(row.measure, scale: scale, baseline: middle + tall / 2 + 1.5 * step + small.size)
  }

  private mutating func bulletTicks(_ measure: Measure, scale: Scale, baseline: Double) {
    let ticks = scale.ticks(atMost: 3, leastStep: measure.leastStep)
    let notation = wording.numbers.axis(measure, ticks: ticks)
    var free = 0.0
    for (index, (value, label)) in zip(ticks, notation.labels).enumerated() {
      let isLast = index == ticks.count - 1
      let string = isLast && !notation.unit.isEmpty ? label + "\u{A0}" + notation.unit : label
      let wide = width(string, small)
      let x = min(width - wide, max(0, scale.position(value) - width(label, small) / 2))
      guard x >= free, x + wide <= scale.end + 14 * step else { continue }
      text(string, x: x, baseline: baseline, style: small, role: .axis)
      free = x + wide + 4 * step
    }
  }
}

extension BulletChart.Row {
  /// True if there is anything to draw.
  var isDrawable: Bool { [actual, target].contains { $0?.isFinite == true } }
}
