import Measures
import Reporting

extension Sketch {
  /// Labels of both lines for the month at `index`, so that like is compared with like.
  func endLabels(
    _ chart: TrendChart, _ points: [TrendChart.Point], at index: Int?, notation: AxisWording
  ) -> [EndLabel] {
    guard let index else { return [] }
    let month = wording.dates.shortMonth(points[index].month)
    let pairs: [(Double?, Phrase, Bool)] = [
      (points[index].value, chart.name, true),
      (points[index].yearBefore, Phrase("chart.year-before"), false),
    ]
    return pairs.compactMap { value, name, isActual in
      guard let value else { return nil }
      let figure = month + " " + wording.numbers.label(value, on: notation, extra: 1)
      return EndLabel(name: words(name), figure: figure, value: value, isActual: isActual)
    }
  }

  /// Dots at the month compared: full for this year, hollow for the year before.
  mutating func endDots(
    _ ends: [EndLabel], compared: Int?, band: BandScale, axis: ColumnAxis
  ) {
    guard let compared else { return }
    for end in ends {
      let place = Point(band.middle(compared), axis.scale.position(end.value))
      let paint =
        end.isActual
        ? Paint(fill: .ink) : Paint(fill: .bg, outline: .neutral, width: 1 * step)
      add(.dot(place, radius: (end.isActual ? 2.4 : 2) * step, .circle, paint))
    }
  }

  /// Sets the labels beside their points, pushed apart where they would meet.
  mutating func setEnds(_ ends: [EndLabel], axis: ColumnAxis, left: Double) {
    let limit = width - left
    let heights = ends.map { Double($0.lines(limit: limit, in: self).count) * leading(label) }
    let tops = EndLabel.apart(
      centres: ends.map { axis.scale.position($0.value) }, heights: heights,
      from: 0, to: axis.scale.start + 2 * step)
    for (end, top) in zip(ends, tops) {
      let style = end.style(in: self)
      text(
        end.lines(limit: limit, in: self), x: left, firstBaseline: top + style.size, style: style)
    }
  }

  /// Sets the labels below the chart behind samples of their dots.
  mutating func setEndKey(_ ends: [EndLabel]) {
    for end in ends {
      let style = end.style(in: self)
      let block = lines(
        end.name + " " + end.figure, style: style, limit: width - 10 * step)
      let first = height + leading(style)
      let paint =
        end.isActual
        ? Paint(fill: .ink) : Paint(fill: .bg, outline: .neutral, width: 1 * step)
      add(
        .dot(
          Point(4 * step, first - dip(style)), radius: 2.2 * step, .circle, paint))
      height = text(block, x: 10 * step, firstBaseline: first, style: style) - leading(style)
    }
    height += 3 * step
  }
}
