import Measures
import Reporting

/// The words at the end of a line: its name, the month compared and the value there.
struct EndLabel {
  /// The words, one line each.
  let lines: [String]
  /// The value they stand for.
  let value: Double
  /// True for the line of this year.
  let isActual: Bool
}

extension Sketch {
  /// Labels of both lines for the month at `index`, so that like is compared with like.
  func endLabels(
    _ chart: TrendChart, _ points: [TrendChart.Point], at index: Int?, notation: AxisWording
  ) -> [EndLabel] {
    guard let index else { return [] }
    let month = wording.dates.shortMonth(points[index].month)
    let limit = max(48 * step, width * 0.2)
    let pairs: [(Double?, Phrase, Bool)] = [
      (points[index].value, chart.name, true),
      (points[index].yearBefore, Phrase("chart.year-before"), false),
    ]
    return pairs.compactMap { value, name, isActual in
      guard let value else { return nil }
      let figure = month + " " + wording.numbers.label(value, on: notation, extra: 1)
      return EndLabel(
        lines: lines(words(name), style: isActual ? strong : label, limit: limit) + [figure],
        value: value, isActual: isActual)
    }
  }

  /// Sets the labels beside their points, pushed apart where they would meet.
  mutating func setEnds(
    _ ends: [EndLabel], compared: Int?, band: BandScale, axis: ColumnAxis, left: Double
  ) {
    guard let compared else { return }
    for end in ends {
      let place = Point(band.middle(compared), axis.scale.position(end.value))
      let paint =
        end.isActual
        ? Paint(fill: .ink) : Paint(fill: .bg, outline: .neutral, width: 1 * step)
      add(.dot(place, radius: (end.isActual ? 2.4 : 2) * step, .circle, paint))
    }
    let heights = ends.map { Double($0.lines.count) * leading(label) }
    let tops = EndLabel.apart(
      centres: ends.map { axis.scale.position($0.value) }, heights: heights,
      from: 0, to: axis.scale.start + 2 * step)
    for (end, top) in zip(ends, tops) {
      var style = end.isActual ? strong : label
      if !end.isActual { style.token = .mute }
      text(end.lines, x: left, firstBaseline: top + style.size, style: style)
    }
  }
}

extension EndLabel {
  /// Upper edges of blocks that want to be centred somewhere but must not meet; the order of the
  /// wishes is kept.
  static func apart(
    centres: [Double], heights: [Double], from top: Double, to bottom: Double
  ) -> [Double] {
    let order = centres.indices.sorted { (centres[$0], $0) < (centres[$1], $1) }
    var tops = zip(centres, heights).map { $0 - $1 / 2 }
    var free = top
    for index in order {
      tops[index] = max(free, tops[index])
      free = tops[index] + heights[index]
    }
    // What was pushed beyond the ground comes back up, taking its neighbours along.
    var limit = bottom
    for index in order.reversed() {
      tops[index] = min(tops[index], limit - heights[index])
      limit = tops[index]
    }
    return tops
  }
}
