import Measures
import Reporting

extension Sketch {
  /// Two columns of values joined by lines; names at the left, pushed apart where they would meet.
  mutating func draw(_ chart: SlopeChart) {
    let rows = chart.rows.filter { $0.before.isFinite && $0.after.isFinite }
    guard !rows.isEmpty else { return drawNothing() }
    let values = rows.map { written($0.before, chart.measure) }
    let afters = rows.map { written($0.after, chart.measure) }
    let gap = 6 * step
    let rightRoom = widest(afters, label) + gap
    let valueRoom = widest(values, label) + gap
    let nameRoom = min(
      rows.map { width(words($0.name), label) }.max() ?? 0, width * 0.42 - valueRoom)
    let names = rows.map { lines(words($0.name), style: label, limit: max(40 * step, nameRoom)) }
    let left = max(40 * step, nameRoom) + gap + valueRoom
    let right = width - rightRoom
    setStates(chart, left: left, right: right)
    let heights = names.map { Double($0.count) * leading(label) + step }
    let tall = max(70 * step, heights.reduce(0, +) * (rows.count > 12 ? 1 : 1.25))
    let top = height
    let scale = Scale(
      covering: extent, includesZero: false,
      from: top + tall - 6 * step, to: top + 6 * step)
    let starts = EndLabel.apart(
      centres: rows.map { scale.position($0.before) }, heights: heights, from: top, to: top + tall)
    let ends = EndLabel.apart(
      centres: rows.map { scale.position($0.after) },
      heights: rows.map { _ in leading(label) }, from: top, to: top + tall)
    for index in rows.indices {
      let row = rows[index]
      slope(row, from: left, to: right, scale: scale)
      let middle = starts[index] + heights[index] / 2
      let first = middle - Double(names[index].count - 1) * leading(label) / 2 + dip(label)
      text(names[index], x: 0, firstBaseline: first, style: label)
      text(
        values[index], x: left - gap, baseline: middle + dip(label), style: label, anchor: .right,
        role: .value)
      text(
        afters[index], x: width, baseline: ends[index] + leading(label) / 2 + dip(label),
        style: label, anchor: .right, role: .value)
    }
    height = top + tall
  }

  private mutating func setStates(_ chart: SlopeChart, left: Double, right: Double) {
    let style = TextStyle(size: profile.small, weight: 600, token: .mute)
    let middle = (left + right) / 2
    let before = lines(words(chart.before), style: style, limit: middle - 4 * step)
    let after = lines(words(chart.after), style: style, limit: width - middle - 4 * step)
    let afterWide = widest(after, style)
    for (block, anchor) in [(before, Anchor.left), (after, .right)] {
      var baseline = style.size
      for line in block {
        let x =
          anchor == .right
          ? width : min(max(0, left - width(line, style)), middle - 4 * step - width(line, style))
        text(line, x: max(0, x), baseline: baseline, style: style, anchor: anchor)
        baseline += leading(style)
      }
    }
    height =
      Double(max(before.count, after.count)) * leading(style) + (afterWide > 0 ? 5 : 4) * step
  }

  private mutating func slope(
    _ row: SlopeChart.Row, from left: Double, to right: Double, scale: Scale
  ) {
    let token = row.standing.lineToken
    let wide = (token == .neutral ? 0.9 : 1.6) * step
    let places = [
      Point(left + 3 * step, scale.position(row.before)),
      Point(right - 3 * step, scale.position(row.after)),
    ]
    add(.line(places, Paint(outline: token, width: wide)))
    add(
      .dot(
        places[0], radius: 2.2 * step, .circle, Paint(fill: .bg, outline: token, width: 1 * step)))
    add(.dot(places[1], radius: 2.2 * step, row.standing.pointShape, Paint(fill: token)))
  }
}
