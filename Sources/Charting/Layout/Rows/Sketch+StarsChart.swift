import Measures
import Reporting

extension Sketch {
  /// Shares of one to five stars, centred on the middle of the third; average, interval and number
  /// of reviews at the right. No digits in the parts: thin ones could not hold theirs.
  mutating func draw(_ chart: StarsChart) {
    guard !chart.rows.isEmpty else { return drawNothing() }
    let contents = chart.rows.map(content)
    let headings = [words("mean"), words("interval90"), words("reviews")]
    let plan = RowPlan(
      rows: contents, headings: headings, plotLeast: max(90 * step, width * 0.3), sketch: self)
    let legend = leading(small) + 4 * step
    let frame = frame(
      rows: contents, headings: headings, plan: plan, flag: legend,
      lane: lane(rows: contents.count))
    let shares = chart.rows.map(shares)
    height += 2 * step
    guard !extent.isEmpty else { return }
    let scale = Scale(
      covering: extent, includesZero: true, from: frame.left + step, to: frame.right - step)
    starLegend(
      frame: frame, baseline: (plan.arrangement == .beside ? frame.top : legend) - 5 * step)
    grid(
      [scale.position(0)], frame: frame, free: contents.map { !$0.instead.isEmpty },
      paint: Paint(outline: .mute, width: 0.75 * step))
    for (index, row) in chart.rows.enumerated() where shares[index].contains(where: { $0 > 0 }) {
      stars(shares[index], of: row, place: frame.rows[index], scale: scale)
    }
  }

  private func content(_ row: StarsChart.Row) -> RowContent {
    let count = row.counts.reduce(0, +)
    let mean = row.mean
    let isKnown = count > 0 && mean.isFinite
    return RowContent(
      name: words(row.name), instead: count > 0 ? "" : words("no-reviews"),
      figures: [
        isKnown ? written(mean.estimate, .number(decimals: 2)) : "–",
        isKnown ? bounds(mean, .number(decimals: 2)) : "–",
        written(.count(count)),
      ], isMuted: count < 20)
  }

  private func shares(_ row: StarsChart.Row) -> [Double] {
    let sum = Double(row.counts.reduce(0, +))
    return row.counts.map { sum > 0 ? Double($0) / sum : 0 }
  }

  private mutating func stars(
    _ shares: [Double], of row: StarsChart.Row, place: RowFrame.Row, scale: Scale
  ) {
    let thick = min(11 * step, (place.laneBottom - place.laneTop) * 0.66)
    let isThin = row.counts.reduce(0, +) < 20
    var start = -(shares[0] + shares[1] + shares[2] / 2)
    for (index, share) in shares.enumerated() where share > 0 {
      let left = scale.position(start)
      let right = scale.position(start + share)
      start += share
      let box = Box(x: left, y: place.middle - thick / 2, width: right - left, height: thick)
      var paint = starPaint(index)
      if isThin { paint.opacity = 0.35 }
      add(.rect(box, radius: 0, paint))
      let name = words("star", ["n": .count(index + 1)])
      region(
        box,
        words(
          "point-of",
          [
            "name": .phrase(row.name), "group": .text(name),
            "value": .share(Ratio(share), decimals: 0),
          ]))
    }
  }

  /// The five fills; one star is hatched, five is full, so that grey print tells the ends apart.
  private func starPaint(_ index: Int) -> Paint {
    let width = 0.6 * step
    switch index {
    case 0: return Paint(fill: .negSoft, outline: .neg, width: width, hatch: true)
    case 1: return Paint(fill: .negSoft, outline: .neg, width: width)
    case 2: return Paint(fill: .neutralSoft, outline: .neutral, width: width)
    case 3: return Paint(fill: .accentSoft, outline: .accent, width: width)
    default: return Paint(fill: .accent, outline: .accent, width: width)
    }
  }

  private mutating func starLegend(frame: RowFrame, baseline: Double) {
    var x = frame.left
    let side = small.size * 0.8
    for index in 0..<5 {
      let name = words("star", ["n": .count(index + 1)])
      let box = Box(x: x + step, y: baseline - side * 0.9, width: side, height: side)
      add(.rect(box, radius: 0, starPaint(index)))
      x += side + 3.5 * step
      text(name, x: x, baseline: baseline, style: small, role: .note)
      x += width(name, small) + 6 * step
    }
  }
}
