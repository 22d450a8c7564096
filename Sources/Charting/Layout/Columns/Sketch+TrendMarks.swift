import Measures
import Reporting

extension TrendChart.Point {
  /// True if the month is drawn as a ring: complete, but refunds may still change it.
  var isRinged: Bool { isProvisional && !isPartial && value != nil }
}

extension Sketch {
  /// Room over the plot for the labels of events.
  func flagRoom(_ events: [(month: Month, label: Phrase)]) -> Double {
    events.isEmpty ? 0 : leading(small) + 3 * step
  }

  /// A thin dashed line at the month of each event, with its label over the plot where the label
  /// before it leaves room.
  mutating func eventFlags(
    _ events: [(month: Month, label: Phrase)], months: [Month], band: BandScale, axis: ColumnAxis
  ) {
    var free = axis.left
    for (index, month) in months.enumerated() {
      let labels = events.filter { $0.month == month }.map { words($0.label) }
      guard !labels.isEmpty else { continue }
      let x = band.middle(index)
      add(
        .line(
          [Point(x, axis.scale.end), Point(x, axis.scale.start)],
          Paint(outline: .neutral, width: 0.7 * step, dash: [1.5 * step, 1.5 * step])))
      let label = labels.joined(separator: ", ")
      let wide = width(label, small)
      let left = min(max(axis.left, x - wide / 2), width - wide)
      guard left >= free else { continue }
      text(label, x: left, baseline: axis.scale.end - 4 * step, style: small, role: .note)
      free = left + wide + 3 * step
    }
  }

  /// Rings around months that refunds may still change.
  mutating func provisionalRings(
    _ points: [TrendChart.Point], band: BandScale, axis: ColumnAxis
  ) {
    for (index, point) in points.enumerated() where point.isRinged {
      guard let value = point.value else { continue }
      add(
        .dot(
          Point(band.middle(index), axis.scale.position(value)), radius: 3.4 * step, .circle,
          Paint(outline: .ink, width: 0.8 * step)))
    }
  }

  /// The line under a chart that explains the rings.
  mutating func provisionalKey(left: Double) {
    let baseline = height + leading(small)
    add(
      .dot(
        Point(left + 7 * step, baseline - small.size * 0.35), radius: 3.4 * step, .circle,
        Paint(outline: .ink, width: 0.8 * step)))
    text(
      words("provisional-month"), x: left + 18 * step, baseline: baseline, style: small,
      role: .note)
    height = baseline + 3 * step
  }
}
