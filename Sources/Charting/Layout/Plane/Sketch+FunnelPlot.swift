import Measures
import Reporting

extension Sketch {
  /// Stores by size and estimate between the limits of chance; of what lies outside, the largest
  /// have a name.
  mutating func draw(_ chart: FunnelPlot) {
    let points = chart.points.filter { $0.size.isFinite && $0.value.isFinite }
    guard !points.isEmpty else { return drawNothing() }
    let limits = chart.limits.filter { $0.size.isFinite && $0.bounds.isFinite }
    let plane = plane(
      PlaneAxis(
        values: points.map(\.size) + limits.map(\.size), measure: chart.sizeMeasure,
        title: words(chart.sizeTitle), includesZero: true, most: .infinity),
      PlaneAxis(
        values: points.map(\.value) + limits.flatMap { [$0.bounds.low, $0.bounds.high] },
        measure: chart.measure, title: words(chart.title), includesZero: false, most: .infinity),
      height: min(170 * step, max(110 * step, width * 0.4)))
    let curves = [
      limits.map { plane.place($0.size, $0.bounds.low) },
      limits.map { plane.place($0.size, $0.bounds.high) },
    ]
    for curve in curves where curve.count > 1 {
      add(
        .line(curve, Paint(outline: .neutral, width: 0.9 * step, dash: [3 * step, 2 * step])))
    }
    let mean = limits.map { plane.place($0.size, $0.bounds.estimate) }
    if mean.count > 1 { add(.line(mean, Paint(outline: .neutral, width: 0.75 * step))) }
    var placer = LabelPlacer(room: plane.room, lines: curves + [mean], taken: [])
    for point in points {
      let place = plane.place(point.size, point.value)
      let radius = 2.8 * step
      add(.dot(place, radius: radius, point.standing.shape, point.standing.funnelPaint(step: step)))
      let box = point.standing.shape.box(around: place, radius: radius)
      placer.taken.append(box)
      region(box, sentence(point.name, written(point.value, chart.measure)))
    }
    let outside = points.filter { $0.standing == .add || $0.standing == .cut }
    // More names than that cover each other and the points; the table has them all.
    let named = outside.enumerated().sorted {
      ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
    }.prefix(8)
    for (_, point) in named {
      setNear(
        words(point.name), style: label, at: plane.place(point.size, point.value),
        sign: (point.standing.shape, point.standing.funnelPaint(step: step)), placer: &placer)
    }
    funnelKey(hasLimits: limits.count > 1)
  }

  private mutating func funnelKey(hasLimits: Bool) {
    guard hasLimits else { return }
    let baseline = height + leading(small)
    let y = baseline - small.size * 0.35
    add(
      .line(
        [Point(0, y), Point(14 * step, y)],
        Paint(outline: .neutral, width: 0.9 * step, dash: [3 * step, 2 * step])))
    text(words("limits90"), x: 18 * step, baseline: baseline, style: small, role: .note)
    height = baseline + 3 * step
  }
}
