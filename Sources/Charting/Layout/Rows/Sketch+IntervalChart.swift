import Measures
import Reporting

extension Sketch {
  /// Dot with two nested intervals a row, a reference line, and figures in columns at the right.
  mutating func draw(_ chart: IntervalChart) {
    guard !chart.rows.isEmpty else { return drawNothing() }
    let contents = chart.rows.map(content)
    let headings = chart.columns.map(words)
    let plan = RowPlan(
      rows: contents, headings: headings, plotLeast: max(90 * step, width * 0.3), sketch: self)
    let reference = chart.reference.map { (value: $0.value, name: words($0.name)) }
    let flag = reference.map { flagHeight($0.name, plan: plan) } ?? 2 * step
    let frame = frame(
      rows: contents, headings: headings, plan: plan, flag: flag, lane: lane(rows: contents.count))
    let intervals = chart.rows.map { $0.interval.flatMap { $0.isFinite ? $0 : nil } }
    guard intervals.contains(where: { $0 != nil }) else { return }
    let scale = scale(frame: frame, chart.measure)
    let ticks = ticks(of: scale, measure: chart.measure)
    let free = contents.map { !$0.instead.isEmpty }
    grid(
      ticks.values.map(scale.position), frame: frame, free: free,
      paint: Paint(outline: .grid, width: 0.5 * step))
    if let reference, scale.contains(reference.value) {
      let place = scale.position(reference.value)
      grid([place], frame: frame, free: free, paint: Paint(outline: .ink, width: 0.75 * step))
      setFlag(
        reference.name, at: place, plan: plan, above: plan.arrangement == .beside ? frame.top : flag
      )
    }
    for (row, place) in zip(chart.rows, frame.rows) {
      guard let interval = row.interval, interval.isFinite else { continue }
      draw(interval, standing: row.standing, at: place.middle, scale: scale)
      region(
        Box(x: 0, y: place.top, width: width, height: place.bottom - place.top),
        sentence(row, interval, chart.measure))
    }
    axis(scale: scale, ticks: ticks, frame: frame)
  }

  private func content(_ row: IntervalChart.Row) -> RowContent {
    let note = row.note.map(words) ?? ""
    let isKnown = row.interval?.isFinite == true
    return RowContent(
      name: words(row.name), remark: isKnown ? note : "",
      instead: isKnown ? "" : note.isEmpty ? "–" : note, figures: row.figures.map(wording.tileText),
      isMuted: !isKnown)
  }

  private func scale(frame: RowFrame, _ measure: Measure) -> Scale {
    let low = extent.min() ?? 0
    let high = extent.max() ?? 1
    // Shares lie between nothing and all: powers of ten would blow up what is next to nothing.
    let isWide = low > 0 && high / low > 500 && measure != .share
    return Scale(
      covering: extent, includesZero: !isWide && low >= 0 && low < high * 0.5,
      isLogarithmic: isWide, from: frame.left + 4 * step, to: frame.right - 4 * step
    ).padded(by: 0.02)
  }

  private func sentence(_ row: IntervalChart.Row, _ interval: Interval, _ measure: Measure)
    -> String
  {
    sentence(
      row.name, written(interval.estimate, measure) + " (" + bounds(interval, measure) + ")")
  }
}

extension Interval {
  /// False if an end is infinite: nothing can be drawn then.
  var isFinite: Bool { low.isFinite && high.isFinite }
}
