import Measures
import Reporting

extension Sketch {
  /// Signed bars from zero with their values in a column at the right, so that no axis is needed.
  mutating func draw(_ chart: BarChart) {
    guard !chart.rows.isEmpty else { return drawNothing() }
    let hasIntervals = chart.rows.contains { $0.interval?.isFinite == true }
    let contents = chart.rows.map { content($0, chart.measure, hasIntervals: hasIntervals) }
    let headings = hasIntervals ? [words("value"), words("interval90")] : [""]
    let plan = RowPlan(
      rows: contents, headings: headings, plotLeast: max(80 * step, width * 0.28), sketch: self)
    let frame = frame(
      rows: contents, headings: headings, plan: plan, flag: 2 * step,
      lane: lane(rows: contents.count))
    height += 2 * step
    guard !extent.isEmpty else { return }
    let scale = Scale(
      covering: extent, includesZero: true, from: frame.left + 2 * step, to: frame.right - 2 * step)
    for (row, place) in zip(chart.rows, frame.rows) {
      guard let value = row.value, value.isFinite else { continue }
      bar(row, value, place: place, scale: scale)
      region(
        Box(x: 0, y: place.top, width: width, height: place.bottom - place.top),
        sentence(row.name, written(value, chart.measure)))
    }
    grid(
      [scale.position(0)], frame: frame, free: contents.map { !$0.instead.isEmpty },
      paint: Paint(outline: .ink, width: 0.75 * step))
  }

  private func content(
    _ row: BarChart.Row, _ measure: Measure, hasIntervals: Bool
  ) -> RowContent {
    let note = row.note.map(words) ?? ""
    let value = row.value.flatMap { $0.isFinite ? $0 : nil }
    var figures = [value.map { written($0, measure) } ?? "–"]
    if hasIntervals {
      let interval = row.interval.flatMap { $0.isFinite ? $0 : nil }
      figures.append(interval.map { bounds($0, measure) } ?? "–")
    }
    return RowContent(
      name: words(row.name), remark: value == nil ? "" : note,
      instead: value == nil ? (note.isEmpty ? "–" : note) : "", figures: figures,
      isMuted: value == nil)
  }

  private mutating func bar(
    _ row: BarChart.Row, _ value: Double, place: RowFrame.Row, scale: Scale
  ) {
    let ends = [scale.position(0), scale.position(value)].sorted()
    let thick = min(9 * step, (place.laneBottom - place.laneTop) * 0.56)
    let box = Box(
      x: ends[0], y: place.middle - thick / 2, width: ends[1] - ends[0], height: thick)
    add(.rect(box, radius: 0, row.standing.barPaint(step: step)))
    guard let interval = row.interval, interval.isFinite else { return }
    let whisker = [interval.low, interval.high].map { Point(scale.position($0), place.middle) }
    add(.line(whisker, Paint(outline: .ink, width: 0.9 * step)))
    for end in whisker {
      add(
        .line(
          [Point(end.x, end.y - 2 * step), Point(end.x, end.y + 2 * step)],
          Paint(outline: .ink, width: 0.9 * step)))
    }
  }
}
