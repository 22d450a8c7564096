import Measures
import Reporting

extension Sketch {
  /// One small line a store, all on one scale, which the first panel of each line names.
  mutating func draw(_ chart: SmallMultiples) {
    guard !extent.isEmpty else { return drawNothing() }
    let domain = Scale(covering: extent, includesZero: true, from: 1, to: 0)
    let ticks = domain.ticks(atMost: 3, leastStep: chart.measure.leastStep)
    let notation = wording.numbers.axis(chart.measure, ticks: ticks)
    text(notation.unit, x: 0, baseline: small.size, style: small, role: .axis)
    height = notation.unit.isEmpty ? 0 : leading(small) + 3 * step
    let left = widest(notation.labels, small) + 5 * step
    let count = max(1, min(chart.panels.count, Int((width - left) / (92 * step))))
    let band = BandScale(count: count, from: left, to: width, gap: 0)
    for start in stride(from: 0, to: chart.panels.count, by: count) {
      let row = Array(chart.panels[start..<min(start + count, chart.panels.count)])
      let isLast = start + count >= chart.panels.count
      panels(row, band: band, domain: domain, ticks: (ticks, notation), hasMonths: isLast)
    }
  }

  private mutating func panels(
    _ row: [SmallMultiples.Panel], band: BandScale, domain: Scale,
    ticks: (values: [Double], wording: AxisWording), hasMonths: Bool
  ) {
    let inset = 10 * step
    let names = row.map { lines(words($0.name), style: label, limit: band.step - inset) }
    let deep = Double(names.map(\.count).max() ?? 1) * leading(label)
    let top = height + deep + 4 * step
    let tall = 40 * step
    let scale = Scale(
      covering: [domain.low, domain.high], includesZero: true, from: top + tall, to: top)
    for (value, words) in zip(ticks.values, ticks.wording.labels) {
      text(
        words, x: band.start - 5 * step, baseline: scale.position(value) + dip(small),
        style: small, anchor: .right, role: .axis)
    }
    for (index, panel) in row.enumerated() {
      let left = band.start + band.step * Double(index)
      let right = left + band.step - inset
      for value in ticks.values {
        let y = scale.position(value)
        add(
          .line(
            [Point(left, y), Point(right, y)],
            Paint(outline: value == 0 ? .mute : .grid, width: 0.5 * step)))
      }
      let first = height + deep - Double(names[index].count) * leading(label) + label.size
      text(names[index], x: left, firstBaseline: first, style: label)
      panelLines(panel, from: left, to: right, scale: scale)
    }
    height = top + tall + 8 * step
    if hasMonths { monthEnds(row, band: band, inset: inset) }
  }

  private mutating func panelLines(
    _ panel: SmallMultiples.Panel, from left: Double, to right: Double, scale: Scale
  ) {
    let months = BandScale(count: panel.points.count, from: left, to: right, gap: 0)
    func runs(_ values: [Double?]) -> [[Point]] {
      values.enumerated().map { index, value in
        value.flatMap { $0.isFinite ? Point(months.middle(index), scale.position($0)) : nil }
      }.split(whereSeparator: { $0 == nil }).map { $0.compactMap(\.self) }
    }
    for run in runs(panel.points.map(\.yearBefore)) where run.count > 1 {
      add(.line(run, Paint(outline: .neutral, width: 0.7 * step)))
    }
    let whole = panel.points.map { $0.isPartial ? nil : $0.value }
    for run in runs(whole) {
      if run.count > 1 { add(.line(run, Paint(outline: .ink, width: 1.4 * step))) }
    }
    if let last = runs(whole).last?.last {
      add(.dot(last, radius: 1.8 * step, .circle, Paint(fill: .ink)))
    }
  }

  /// First and last month below the panels of the last line.
  private mutating func monthEnds(
    _ row: [SmallMultiples.Panel], band: BandScale, inset: Double
  ) {
    let baseline = height - 5 * step + small.size
    for (index, panel) in row.enumerated() {
      guard let first = panel.points.first?.month, let last = panel.points.last?.month else {
        continue
      }
      let left = band.start + band.step * Double(index)
      let right = left + band.step - inset
      let names = [first, last].map { wording.dates.shortMonthAndYear($0) }
      let both = width(names[0], small) + width(names[1], small) + 6 * step
      text(names[1], x: right, baseline: baseline, style: small, anchor: .right)
      guard first != last, both <= right - left else { continue }
      text(names[0], x: left, baseline: baseline, style: small)
    }
    height = baseline + 3 * step
  }
}
