import Measures
import Reporting

extension Sketch {
  /// Rows from the start to the end; each step hangs where the one above it stopped.
  mutating func draw(_ chart: Waterfall) {
    let changes = chart.steps.map(\.change)
    guard chart.start.isFinite, changes.allSatisfy(\.isFinite) else { return drawNothing() }
    let sums = changes.reduce(into: [chart.start]) { $0.append(($0.last ?? 0) + $1) }
    let contents =
      [RowContent(name: words(chart.startName), figures: [written(chart.start, chart.measure)])]
      + chart.steps.map {
        RowContent(name: words($0.name), figures: [difference($0.change, chart.measure)])
      }
      + [RowContent(name: words(chart.endName), figures: [written(chart.end, chart.measure)])]
    let plan = RowPlan(
      rows: contents, headings: [""], plotLeast: max(80 * step, width * 0.28), sketch: self)
    let frame = frame(
      rows: contents, headings: [""], plan: plan, flag: 2 * step, lane: lane(rows: contents.count))
    let scale = Scale(
      covering: sums, includesZero: true, from: frame.left + step, to: frame.right - 2 * step)
    for (index, place) in frame.rows.enumerated() {
      let isSum = index == 0 || index == frame.rows.count - 1
      let from = isSum ? 0 : sums[index - 1]
      let to = isSum ? sums[index == 0 ? 0 : sums.count - 1] : sums[index]
      let ends = [scale.position(from), scale.position(to)].sorted()
      let thick = min(9 * step, (place.laneBottom - place.laneTop) * 0.56)
      let box = Box(
        x: ends[0], y: place.middle - thick / 2, width: ends[1] - ends[0], height: thick)
      add(.rect(box, radius: 0, fill(index, of: frame.rows.count, rises: to >= from)))
      region(
        Box(x: 0, y: place.top, width: width, height: place.bottom - place.top),
        contents[index].name + ": " + (contents[index].figures.first ?? ""))
      guard index + 1 < frame.rows.count else { continue }
      connect(
        at: scale.position(to), from: place.middle + thick / 2,
        to: frame.rows[index + 1].middle - thick / 2, plan: plan)
    }
    grid(
      [scale.position(0)], frame: frame, free: contents.map { _ in false },
      paint: Paint(outline: .ink, width: 0.75 * step))
    height += 2 * step
  }

  /// The thin line from a bar to the next; only where no name stands between them.
  private mutating func connect(at x: Double, from top: Double, to bottom: Double, plan: RowPlan) {
    guard plan.arrangement == .beside else { return }
    add(
      .line([Point(x, top), Point(x, bottom)], Paint(outline: .neutral, width: 0.6 * step)))
  }

  private func fill(_ index: Int, of count: Int, rises: Bool) -> Paint {
    if index == 0 { return Verdict.hold.barPaint(step: step) }
    if index == count - 1 { return Paint(fill: .ink) }
    return rises ? Verdict.add.barPaint(step: step) : Verdict.cut.barPaint(step: step)
  }
}
