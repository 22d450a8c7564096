import Reporting

extension Sketch {
  /// Draws both axes with grid lines, titles and units; returns the plane between them.
  mutating func plane(_ across: PlaneAxis, _ up: PlaneAxis, height tall: Double) -> Plane {
    let draft = Scale(
      covering: up.values, includesZero: up.includesZero, from: 1, to: 0
    ).padded(by: 0.04)
    let rises = draft.ticks(atMost: 6, leastStep: up.measure.leastStep)
    let notation = up.notation(rises, in: self)
    let cut = draft.contains(0) ? "" : words("axis.cut")
    let heading = [up.title, notation.unit, cut].filter { !$0.isEmpty }
    let titles = lines(heading.joined(separator: " · "), style: small, limit: width)
    text(titles, x: 0, firstBaseline: small.size, style: small, role: .axis)
    let top = Double(titles.count) * leading(small) + 5 * step
    let y = Scale(
      covering: [draft.low, draft.high], includesZero: false, from: top + tall, to: top)
    let left = widest(notation.labels, small) + 5 * step
    let right = width - 3 * step
    for (value, label) in zip(rises, notation.labels) {
      let place = y.position(value)
      add(
        .line(
          [Point(left, place), Point(right, place)],
          Paint(outline: value == 0 ? .mute : .grid, width: 0.5 * step)))
      text(
        label, x: left - 5 * step, baseline: place + dip(small), style: small, anchor: .right,
        role: .axis)
    }
    height = top + tall
    let x = Scale(
      covering: across.values, includesZero: across.includesZero, from: left, to: right
    ).padded(by: 0.02)
    setAcross(across, scale: x)
    return Plane(x: x, y: y)
  }

  private mutating func setAcross(_ axis: PlaneAxis, scale: Scale) {
    let values = ticks(of: scale, measure: axis.measure).values
    let notation = axis.notation(values, in: self)
    let baseline = height + 4 * step + small.size
    for (value, label) in zip(values, notation.labels) {
      let wide = width(label, small)
      let x = min(width - wide, max(0, scale.position(value) - wide / 2))
      text(label, x: x, baseline: baseline, style: small, role: .axis)
      add(
        .line(
          [
            Point(scale.position(value), height),
            Point(scale.position(value), height + 2.5 * step),
          ], Paint(outline: .mute, width: 0.5 * step)))
    }
    let heading = [axis.title, notation.unit].filter { !$0.isEmpty }.joined(separator: " · ")
    let titles = lines(heading, style: small, limit: width)
    let next = baseline + leading(small) + step
    text(titles, x: width, firstBaseline: next, style: small, anchor: .right, role: .axis)
    height = next + Double(titles.count - 1) * leading(small) + 3 * step
  }
}
