import Charting
import Measures
import Reporting

/// Small intervals beside the numbers of a column of estimates, all on one scale with zero.
struct IntervalPlot {
  /// Width of the drawing.
  static let width = 54.0
  /// Width of the drawing with the space between it and the numbers.
  static let space = width + 10

  private let scale: Scale

  /// The plot of a column; `nil` if no cell of it has bounds.
  init?(column: Int, of table: Table) {
    let bounds = table.rows.flatMap { row -> [Double] in
      guard case .estimate(_, let interval) = row[column] else { return [] }
      return [interval.low, interval.high].filter(\.isFinite)
    }
    guard !bounds.isEmpty else { return nil }
    scale = Scale(
      covering: bounds, includesZero: true, from: 3, to: IntervalPlot.width - 3)
  }

  /// Line from bound to bound with a dot on the estimate, and the tick at zero; the middle of the
  /// line of text has height zero.
  func marks(_ interval: Interval) -> [Mark] {
    let zero = scale.position(0)
    var marks: [Mark] = [
      .line([Point(zero, -6), Point(zero, 6)], Paint(outline: .mute, width: 0.75))
    ]
    guard interval.low.isFinite, interval.high.isFinite, interval.estimate.isFinite else {
      return marks
    }
    let token: Token = interval.low > 0 ? .accent : interval.high < 0 ? .neg : .neutral
    marks.append(
      .line(
        [Point(scale.position(interval.low), 0), Point(scale.position(interval.high), 0)],
        Paint(outline: token, width: 1.2)))
    let place = Point(scale.position(interval.estimate), 0)
    let paint =
      token == .neutral ? Paint(fill: .bg, outline: token, width: 1) : Paint(fill: token)
    marks.append(.dot(place, radius: 2.6, .circle, paint))
    return marks
  }
}
