import Measures
import Reporting

extension Sketch {
  /// Hollow = first value, full = second value with its interval; the gap stands at the right.
  mutating func draw(_ chart: DumbbellChart) {
    guard !chart.rows.isEmpty else { return drawNothing() }
    let contents = chart.rows.map { content($0, chart.measure) }
    let headings = [words(chart.first), words(chart.second), words("difference")]
    let plan = RowPlan(
      rows: contents, headings: headings, plotLeast: max(90 * step, width * 0.3), sketch: self)
    let key = pairKeyLines(chart)
    let frame = frame(
      rows: contents, headings: headings, plan: plan,
      flag: Double(key.count) * leading(small) + 4 * step, lane: lane(rows: contents.count))
    setPairKey(key, left: plan.arrangement == .beside ? plan.plotLeft : 0)
    guard !extent.isEmpty else { return }
    let scale = Scale(
      covering: extent, includesZero: true, from: frame.left + 4 * step, to: frame.right - 4 * step
    ).padded(by: 0.02)
    let ticks = ticks(of: scale, measure: chart.measure)
    grid(
      ticks.values.map(scale.position), frame: frame, free: contents.map { !$0.instead.isEmpty },
      paint: Paint(outline: .grid, width: 0.5 * step))
    for (row, place) in zip(chart.rows, frame.rows) {
      pair(row, at: place.middle, scale: scale)
      let second = row.second.map { written($0.estimate, chart.measure) } ?? "–"
      region(
        Box(x: 0, y: place.top, width: width, height: place.bottom - place.top),
        sentence(row.name, written(row.first, chart.measure) + " → " + second))
    }
    axis(scale: scale, ticks: ticks, frame: frame)
  }

  private func content(_ row: DumbbellChart.Row, _ measure: Measure) -> RowContent {
    let second = row.second.flatMap { $0.isFinite ? $0 : nil }
    let gap = second.map { difference($0.estimate - row.first, measure) } ?? "–"
    return RowContent(
      name: words(row.name), remark: row.note.map(words) ?? "",
      figures: [
        written(row.first, measure), second.map { written($0.estimate, measure) } ?? "–", gap,
      ], isMuted: second == nil)
  }

  private mutating func pair(_ row: DumbbellChart.Row, at y: Double, scale: Scale) {
    guard row.first.isFinite else { return }
    let token = row.standing.lineToken
    let first = Point(scale.position(row.first), y)
    if let second = row.second, second.isFinite {
      let place = Point(scale.position(second.estimate), y)
      let bounds = [second.low, second.high].map { Point(scale.position($0), y) }
      add(.line(bounds, Paint(outline: token, width: 0.9 * step)))
      add(.line([first, place], Paint(outline: token, width: 2.4 * step)))
      add(
        .dot(
          place, radius: 2.9 * step, row.standing.pointShape,
          Paint(fill: token, outline: .bg, width: 0.8 * step)))
    }
    add(
      .dot(
        first, radius: 2.6 * step, .circle, Paint(fill: .bg, outline: token, width: 1.1 * step)))
  }

  private func pairKeyLines(_ chart: DumbbellChart) -> [String] {
    let one = width(words(chart.first), small) + width(words(chart.second), small) + 40 * step
    return one <= width * 0.6
      ? [words(chart.first) + "\u{9}" + words(chart.second)]
      : [words(chart.first), words(chart.second)]
  }

  /// The key of the two signs, side by side or below each other.
  private mutating func setPairKey(_ key: [String], left: Double) {
    let isBelow = key.count > 1
    let names = isBelow ? key : key[0].split(separator: "\u{9}").map(String.init)
    var x = isBelow ? 0 : left
    var baseline = small.size
    for (index, name) in names.enumerated() {
      let paint =
        index == 0
        ? Paint(fill: .bg, outline: .neutral, width: 1.1 * step) : Paint(fill: .neutral)
      add(.dot(Point(x + 3 * step, baseline - dip(small)), radius: 2.6 * step, .circle, paint))
      text(name, x: x + 8 * step, baseline: baseline, style: small)
      if isBelow {
        baseline += leading(small)
      } else {
        x += width(name, small) + 20 * step
      }
    }
  }
}
