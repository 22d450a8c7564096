import Measures
import Reporting

extension Sketch {
  /// This year as a thick line, the year before lighter and thinner, on a zero base; both labelled
  /// at their end for the same month; a partial month dashed and without a dot.
  mutating func draw(_ chart: TrendChart) {
    let points = chart.points.map(\.finite)
    let values = points.flatMap { [$0.value, $0.yearBefore].compactMap(\.self) }
    guard !values.isEmpty else { return drawNothing() }
    let compared = comparedIndex(points)
    let notation = columnNotation(values: values, measure: chart.measure)
    let ends = endLabels(chart, points, at: compared, notation: notation)
    let tall = min(150 * step, max(84 * step, width * 0.32))
    // Names too long to stand beside the lines are set below them.
    let limit = max(48 * step, width * 0.2)
    let blocks = ends.map { $0.lines(limit: limit, in: self) }
    let isBeside = blocks.reduce(0) { $0 + Double($1.count) } * leading(label) <= tall
    let room = isBeside ? zip(ends, blocks).map { widest($1, $0.style(in: self)) }.max() ?? 0 : 0
    let right = width - (room > 0 ? room + 8 * step : 4 * step)
    let axis = columnAxis(
      values: values, measure: chart.measure, title: "", strip: flagRoom(chart.events),
      height: tall,
      right: right)
    let band = BandScale(count: points.count, from: axis.left, to: right, gap: 0)
    let isPartial = points.map(\.isPartial)
    let before = places(points.map(\.yearBefore), band: band, axis: axis)
    line(
      before, dashed: points.map { _ in false },
      paint: Paint(outline: .neutral, width: 0.9 * step))
    line(
      places(points.map(\.value), band: band, axis: axis), dashed: isPartial,
      paint: Paint(outline: .ink, width: 1.8 * step))
    endDots(ends, compared: compared, band: band, axis: axis)
    provisionalRings(points, band: band, axis: axis)
    eventFlags(chart.events, months: points.map(\.month), band: band, axis: axis)
    if isBeside { setEnds(ends, axis: axis, left: width - room) }
    monthAxis(points.map(\.month), band: band)
    if !isBeside { setEndKey(ends) }
    if isPartial.contains(true) { partialKey(left: axis.left) }
    if points.contains(where: \.isRinged) { provisionalKey(left: axis.left) }
    monthRegions(chart, points, band: band, axis: axis)
  }

  /// The last complete month that can be compared, else the last one with a value.
  private func comparedIndex(_ points: [TrendChart.Point]) -> Int? {
    let complete = points.indices.filter { points[$0].value != nil && !points[$0].isPartial }
    return complete.last { points[$0].yearBefore != nil } ?? complete.last
  }

  private func places(_ values: [Double?], band: BandScale, axis: ColumnAxis) -> [Point?] {
    values.enumerated().map { index, value in
      value.map { Point(band.middle(index), axis.scale.position($0)) }
    }
  }

  /// A line with gaps; the step to a month that is not complete is dashed.
  private mutating func line(_ places: [Point?], dashed: [Bool], paint: Paint) {
    var run: [Point] = []
    for (index, place) in places.enumerated() {
      guard let place else {
        finish(run, paint: paint)
        run = []
        continue
      }
      if dashed[index], let last = run.last {
        finish(run, paint: paint)
        var open = paint
        open.dash = [3 * step, 2 * step]
        add(.line([last, place], open))
        run = []
      } else if !dashed[index] {
        run.append(place)
      }
    }
    finish(run, paint: paint)
  }

  /// A month between two gaps has no line, so it shows as a dot.
  private mutating func finish(_ run: [Point], paint: Paint) {
    if run.count > 1 {
      add(.line(run, paint))
    } else if let only = run.first, let outline = paint.outline {
      add(.dot(only, radius: paint.width * 0.8, .circle, Paint(fill: outline)))
    }
  }

  /// The line under a chart that explains the dashes.
  private mutating func partialKey(left: Double) {
    let baseline = height + leading(small)
    let y = baseline - small.size * 0.35
    add(
      .line(
        [Point(left, y), Point(left + 14 * step, y)],
        Paint(outline: .ink, width: 1.8 * step, dash: [3 * step, 2 * step])))
    text(
      words("partial-month"), x: left + 18 * step, baseline: baseline, style: small, role: .note)
    height = baseline + 3 * step
  }

  private mutating func monthRegions(
    _ chart: TrendChart, _ points: [TrendChart.Point], band: BandScale, axis: ColumnAxis
  ) {
    for (index, point) in points.enumerated() {
      guard let value = point.value else { continue }
      region(
        Box(
          x: band.left(index), y: axis.scale.end, width: band.width,
          height: axis.scale.start - axis.scale.end),
        words(
          "point",
          [
            "name": .month(point.month),
            "value": .text(written(value, chart.measure)),
          ]))
    }
  }
}

extension TrendChart.Point {
  /// The month without values that cannot be drawn.
  fileprivate var finite: TrendChart.Point {
    var point = self
    point.value = value.flatMap { $0.isFinite ? $0 : nil }
    point.yearBefore = yearBefore.flatMap { $0.isFinite ? $0 : nil }
    return point
  }
}
