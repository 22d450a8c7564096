import Measures
import Reporting

extension Sketch {
  /// The histogram lying on its side, for classes with long names; the limit is a row of its own.
  mutating func drawRows(_ chart: Histogram) {
    let limit = chart.limit == nil ? nil : chart.bins.firstIndex(where: \.isBeyondLimit)
    var rows = chart.bins.map { bin in
      RowContent(name: words(bin.name), figures: [wording.text(bin.value)])
    }
    if let limit, let name = chart.limit {
      rows.insert(RowContent(name: words(name), figures: [""], isMuted: true), at: limit)
    }
    let headings = [words(chart.counted)]
    let plan = RowPlan(rows: rows, headings: headings, plotLeast: 80 * step, sketch: self)
    let frame = frame(
      rows: rows, headings: headings, plan: plan, flag: 2 * step, lane: lane(rows: rows.count))
    let scale = Scale(
      covering: chart.bins.compactMap(\.value.height), includesZero: true, from: frame.left,
      to: frame.right - 2 * step)
    for (index, bin) in chart.bins.enumerated() {
      let place = frame.rows[limit.map { index >= $0 ? index + 1 : index } ?? index]
      let thick = min(9 * step, (place.laneBottom - place.laneTop) * 0.56)
      guard let value = bin.value.height, value > 0 else { continue }
      let paint: Paint =
        bin.isBeyondLimit
        ? Verdict.cut.barPaint(step: step)
        : Verdict.hold.barPaint(step: step)
      add(
        .rect(
          Box(
            x: scale.start, y: place.middle - thick / 2,
            width: scale.position(value) - scale.start, height: thick),
          radius: 0, paint))
    }
    if let limit {
      let y = frame.rows[limit].top
      add(
        .line(
          [Point(0, y), Point(width, y)],
          Paint(outline: .ink, width: 0.9 * step, dash: [3 * step, 2 * step])))
    }
    height += 2 * step
  }
}

extension Histogram {
  /// Unit of the bars, from the first that is known.
  var measure: Measure {
    for bin in bins {
      switch bin.value {
      case .money(let money): return .money(money.currency)
      case .count: return .count
      case .share: return .share
      case .number(_, let decimals): return .number(decimals: decimals)
      case .unknown, .suppressed, .withheld: continue
      }
    }
    return .count
  }
}

extension Histogram.Bin {
  /// True if privacy hides the number.
  var isSuppressed: Bool {
    switch value {
    case .suppressed, .withheld: true
    case .money, .count, .share, .number, .unknown: false
    }
  }
}

extension Quantity {
  /// Height of a bar; `nil` where nothing can be drawn.
  var height: Double? {
    let value: Double? =
      switch self {
      case .money(let money): money.units
      case .count(let count): Double(count)
      case .share(let ratio): ratio.value
      case .number(let value, _): value
      case .unknown, .suppressed, .withheld: nil
      }
    return value.flatMap { $0.isFinite ? $0 : nil }
  }
}
