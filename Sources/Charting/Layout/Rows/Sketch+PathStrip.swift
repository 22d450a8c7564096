import Measures
import Reporting

extension Sketch {
  /// Each path as a strip of boxes, with its conversion bar, share and number of customers.
  mutating func draw(_ chart: PathStrip) {
    guard !chart.rows.isEmpty else { return drawNothing() }
    let figures = chart.rows.map { row in
      [
        row.share.map { written(.share($0, decimals: 1)) } ?? "–",
        wording.text(row.customers),
      ]
    }
    let headings = [words(chart.shareTitle), words(chart.customersTitle)]
    let plan = PathPlan(figures: figures, headings: headings, sketch: self)
    setPathHeadings(headings, plan: plan)
    let most = extent.max() ?? 0
    for (row, texts) in zip(chart.rows, figures) {
      path(row, figures: texts, most: most, plan: plan)
      add(
        .line([Point(0, height), Point(width, height)], Paint(outline: .grid, width: 0.5 * step)))
    }
    height += 2 * step
  }

  private mutating func setPathHeadings(_ headings: [String], plan: PathPlan) {
    let blocks = zip(headings, plan.columnWidths).map {
      lines($0, style: small, limit: $1 + 0.01)
    }
    let deepest = Double(blocks.map(\.count).max() ?? 1)
    for (block, right) in zip(blocks, plan.columnRights) {
      let first = (deepest - Double(block.count)) * leading(small) + small.size
      text(block, x: right, firstBaseline: first, style: small, anchor: .right)
    }
    height = deepest * leading(small) + 4 * step
    add(
      .line([Point(0, height), Point(width, height)], Paint(outline: .mute, width: 0.5 * step)))
  }

  private mutating func path(
    _ row: PathStrip.Row, figures: [String], most: Double, plan: PathPlan
  ) {
    let top = height + 4 * step
    let bottom = strip(row.steps.map(words), top: top, limit: plan.stripWidth)
    let lane = plan.isBeside ? top : bottom + 3 * step
    let end = plan.isBeside ? max(bottom, top + 12 * step) : lane + 11 * step
    let middle = (lane + end) / 2
    if let share = row.share?.value, share.isFinite, most > 0 {
      let long = (plan.barRight - plan.barLeft) * min(1, max(0, share / most))
      add(
        .rect(
          Box(x: plan.barLeft, y: middle - 3.5 * step, width: long, height: 7 * step), radius: 0,
          Paint(fill: .accentSoft, outline: .accent, width: 0.6 * step)))
    }
    for (figure, right) in zip(figures, plan.columnRights) {
      text(
        figure, x: right, baseline: middle + dip(label), style: label, anchor: .right,
        role: .value)
    }
    region(
      Box(x: 0, y: top, width: width, height: end - top),
      row.steps.map(words).joined(separator: " → ") + ": " + figures.joined(separator: " · "))
    height = end + 4 * step
  }

  /// Boxes in a row with arrows between them, on as many lines as they need; returns the lower
  /// edge.
  private mutating func strip(_ names: [String], top: Double, limit: Double) -> Double {
    var x = 0.0
    var y = top
    let style = TextStyle(size: profile.small)
    let pad = 3.5 * step
    let arrow = 9 * step
    var deepest = 12 * step
    for (index, name) in names.enumerated() {
      let room = limit - 2 * pad - (index > 0 ? arrow : 0)
      let block = lines(name, style: style, limit: room)
      let wide = widest(block, style) + 2 * pad
      if x > 0, x + arrow + wide > limit {
        x = 0
        y += deepest + 3 * step
        deepest = 12 * step
      }
      if index > 0 { x = setArrow(x: x, middle: y + 6 * step) }
      let tall = max(12 * step, Double(block.count) * leading(style) + 3 * step)
      deepest = max(deepest, tall)
      add(
        .rect(
          Box(x: x, y: y, width: wide, height: tall), radius: 2 * step,
          Paint(fill: .panel, outline: .neutral, width: 0.5 * step)))
      text(
        block, x: x + pad, firstBaseline: y + 6 * step + dip(style), style: style)
      x += wide
    }
    return y + deepest
  }

  /// A small arrow; at the start of a line it says that the path goes on.
  private mutating func setArrow(x: Double, middle: Double) -> Double {
    let tip = x + 6.5 * step
    add(
      .polygon(
        [
          Point(tip, middle), Point(tip - 4 * step, middle - 2.4 * step),
          Point(tip - 4 * step, middle + 2.4 * step),
        ], Paint(fill: .mute)))
    return x + 9 * step
  }
}
