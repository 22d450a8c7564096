import Measures
import Reporting

extension Sketch {
  /// A 90 % interval as a thin line, the 50 % interval as a thick one, and the estimate as a sign:
  /// ● sure above, ▼ sure below, ◇ open (REPORT §7).
  mutating func draw(_ interval: Interval, standing: Verdict, at y: Double, scale: Scale) {
    let token = standing.lineToken
    let ends = [scale.position(interval.low), scale.position(interval.high)]
    add(
      .line(
        [Point(ends[0], y), Point(ends[1], y)], Paint(outline: token, width: 0.9 * step)))
    let centre = Point(scale.position(interval.estimate), y)
    var inner = ends
    if let low = interval.innerLow, let high = interval.innerHigh {
      inner = [scale.position(low), scale.position(high)]
      let thick = 3.4 * step
      add(
        .rect(
          Box(x: inner[0], y: y - thick / 2, width: inner[1] - inner[0], height: thick),
          radius: 0, Paint(fill: token)))
    }
    // A filled sign must not hide its own interval: it shrinks, and then it is left open.
    let half = min(centre.x - inner[0], inner[1] - centre.x)
    let radius = min(2.9 * step, max(2 * step, half))
    let isNarrow = half < radius
    let isOpen = standing == .cannotTell || standing == .hold
    let paint =
      isNarrow
      ? Paint(outline: token, width: 0.9 * step)
      : isOpen
        ? Paint(fill: .bg, outline: token, width: 1.1 * step)
        : Paint(fill: token, outline: .bg, width: 0.9 * step)
    add(.dot(centre, radius: radius, standing.pointShape, paint))
  }

  /// Height of the words that name a reference line.
  func flagHeight(_ words: String, plan: RowPlan) -> Double {
    let limit = plan.arrangement == .beside ? plan.plotRight - plan.plotLeft : width - 8 * step
    let lines = lines(words, style: flagStyle, limit: limit)
    return Double(lines.count) * leading(flagStyle) + 3.5 * step
  }

  /// Sets the name of a reference line: over the line where the plot has a column of its own, else
  /// beside a sample of the line.
  mutating func setFlag(_ words: String, at x: Double, plan: RowPlan, above top: Double) {
    let isOver = plan.arrangement == .beside
    let room = isOver ? plan.plotRight - plan.plotLeft : width - 8 * step
    let lines = lines(words, style: flagStyle, limit: room)
    let height = Double(lines.count) * leading(flagStyle)
    var baseline = top - 4 * step - height + leading(flagStyle)
    if !isOver {
      let sample = [
        Point(1 * step, top - 4 * step - flagStyle.size), Point(1 * step, top - 2 * step),
      ]
      add(.line(sample, Paint(outline: .ink, width: 0.75 * step)))
    }
    for line in lines {
      let wide = width(line, flagStyle)
      let left = min(plan.plotRight - wide, max(plan.plotLeft, x - wide / 2))
      text(
        line, x: isOver ? left : 5 * step, baseline: baseline, style: flagStyle)
      baseline += leading(flagStyle)
    }
  }

  private var flagStyle: TextStyle { TextStyle(size: profile.small, weight: 600) }
}
