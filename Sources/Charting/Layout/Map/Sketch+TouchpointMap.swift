import Glibc
import Measures
import Reporting

extension Sketch {
  /// The moments of the customer's life × channels: area of a sign = contacts, its shape = verdict.
  mutating func draw(_ map: TouchpointMap) {
    guard !map.rows.isEmpty, !map.phases.isEmpty else { return drawNothing() }
    let plan = MapPlan(map, sketch: self)
    setPhases(map.phases, plan: plan)
    let most = extent.max() ?? 0
    add(
      .line([Point(0, height), Point(width, height)], Paint(outline: .mute, width: 0.5 * step)))
    for row in map.rows {
      let middle = setName(words(row.name), plan: plan)
      for (index, cell) in row.cells.enumerated() {
        draw(cell, at: index, middle: middle, most: most, plan: plan)
        region(
          Box(
            x: plan.band.left(index), y: middle - plan.lane / 2, width: plan.band.width,
            height: plan.lane),
          words(
            "point-of",
            [
              "name": .phrase(row.name), "group": .phrase(map.phases[index]),
              "value": .text(sentence(cell)),
            ]))
      }
      add(
        .line([Point(0, height), Point(width, height)], Paint(outline: .grid, width: 0.5 * step)))
    }
    height += 3 * step
    if plan.isNumbered { setNumberKey(map.phases) }
    mapLegend(map, hasChipWord: plan.hasChipWord)
  }

  private mutating func setPhases(_ phases: [Phrase], plan: MapPlan) {
    let style = MapPlan.phaseStyle(self)
    let blocks = phases.enumerated().map { index, phase in
      plan.isNumbered
        ? [written(.count(index + 1))]
        : lines(words(phase), style: style, limit: plan.band.step - 2 * step)
    }
    let deepest = Double(blocks.map(\.count).max() ?? 1)
    let bottom = deepest * leading(style)
    for (index, block) in blocks.enumerated() {
      let first = bottom - Double(block.count) * leading(style) + style.size
      let isLeft = plan.hasNumbers
      text(
        block, x: isLeft ? plan.band.left(index) + 2 * step : plan.band.middle(index),
        firstBaseline: first, style: style, anchor: isLeft ? .left : .centre)
    }
    height = bottom + 4 * step
  }

  /// Sets the name of a row and returns the middle of its signs.
  private mutating func setName(_ name: String, plan: MapPlan) -> Double {
    let block = lines(name, style: label, limit: plan.nameWidth)
    let deep = Double(block.count) * leading(label)
    if plan.isNameAbove {
      text(block, x: 0, firstBaseline: height + 3 * step + label.size, style: label)
      let top = height + 3 * step + deep
      height = top + plan.lane + step
      return top + plan.lane / 2
    }
    let tall = max(plan.lane, deep + 5 * step)
    let middle = height + tall / 2
    text(
      block, x: 0, firstBaseline: middle - deep / 2 + leading(label) / 2 + dip(label),
      style: label)
    height += tall
    return middle
  }

  private mutating func draw(
    _ cell: TouchpointMap.Content, at index: Int, middle: Double, most: Double, plan: MapPlan
  ) {
    let left = plan.band.left(index) + 2 * step
    let x =
      plan.hasNumbers ? plan.band.left(index) + 10 * step : plan.band.middle(index)
    switch cell {
    case .used(let contacts, let verdict):
      let share = most > 0 ? Double(max(0, contacts ?? 0)) / most : 0
      // Below this size shapes can no longer be told apart.
      let radius = max(2.4 * step, plan.radius * sqrt(share))
      add(.dot(Point(x, middle), radius: radius, verdict.shape, verdict.signPaint(step: step)))
      guard plan.hasNumbers, let number = cell.number(in: self) else { return }
      setNumber(number, verdict: verdict, index: index, middle: middle, plan: plan)
    case .missing:
      chip(
        hasWord: plan.hasChipWord,
        x: plan.hasNumbers ? left : x - chipWidth(hasWord: plan.hasChipWord) / 2, middle: middle)
    case .notPlanned:
      add(.dot(Point(x, middle), radius: 0.7 * step, .circle, Paint(fill: .mute)))
    }
  }

  private mutating func setNumber(
    _ number: String, verdict: Verdict, index: Int, middle: Double, plan: MapPlan
  ) {
    let x = plan.band.left(index) + MapPlan.numberIndent(step)
    let isTwo = plan.hasWords && (verdict == .add || verdict == .cut)
    let up = isTwo ? leading(small) / 2 : 0
    text(
      number, x: x, baseline: middle + dip(small) - up,
      style: TextStyle(size: profile.small, weight: isTwo ? 600 : 400), role: .value)
    guard isTwo else { return }
    text(
      words(verdict.chip), x: x, baseline: middle + dip(small) + up,
      style: TextStyle(size: profile.small, token: verdict.lineToken), role: .note)
  }

  private func sentence(_ cell: TouchpointMap.Content) -> String {
    switch cell {
    case .used(let contacts, let verdict):
      let number = contacts.map { written(.count($0)) } ?? words("not-counted")
      return number + " · " + words(verdict.chip)
    case .missing: return words(Phrase("chip.missing"))
    case .notPlanned: return words(Phrase("chip.not-planned"))
    }
  }
}
