package import Reporting

/// The small line of a key-figure tile: thirteen months without an axis, 60 × 14 pt.
package enum SparklineLayout {
  /// Width of the line in points.
  package static let width = 60.0
  /// Height of the line in points.
  package static let height = 14.0

  /// The line on its own scale: the last month filled, the same month last year hollow, a missing
  /// month a gap, a partial month dashed and without a dot.
  package static func scene(_ sparkline: Sparkline, title: String, summary: String) -> Scene {
    Scene(
      width: width, height: height, marks: marks(sparkline), title: title, summary: summary)
  }

  private static func marks(_ sparkline: Sparkline) -> [Mark] {
    let places = places(sparkline)
    let last = places.count - 1
    let solid = sparkline.lastIsPartial ? Array(places.dropLast()) : places
    var marks = runs(of: solid).map { run in
      run.count == 1
        ? Mark.dot(run[0], radius: 0.8, .circle, Paint(fill: .neutral))
        : Mark.line(run, Paint(outline: .neutral, width: 1))
    }
    if sparkline.lastIsPartial, last > 0, let from = places[last - 1], let to = places[last] {
      marks.append(.line([from, to], Paint(outline: .neutral, width: 1, dash: [2, 1.5])))
    }
    if let index = sparkline.yearBefore, places.indices.contains(index), let place = places[index] {
      marks.append(
        .dot(place, radius: 1.8, .circle, Paint(fill: .bg, outline: .ink, width: 0.8)))
    }
    if !sparkline.lastIsPartial, let place = places.last ?? nil {
      marks.append(.dot(place, radius: 2, .circle, Paint(fill: .ink)))
    }
    return marks
  }

  private static func places(_ sparkline: Sparkline) -> [Point?] {
    let values = sparkline.values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let known = values.compactMap(\.self)
    let band = BandScale(count: max(1, values.count - 1), from: 3, to: width - 3, gap: 0)
    let low = known.min() ?? 0
    let high = known.max() ?? 0
    // A level line lies in the middle, not on the ground.
    let scale = Scale(covering: [low, high], includesZero: false, from: height - 3, to: 3)
    return values.enumerated().map { index, value in
      value.map { value in
        Point(
          band.start + band.step * Double(index),
          low == high ? height / 2 : scale.position(value))
      }
    }
  }

  /// Neighbouring places without a gap.
  private static func runs(of places: [Point?]) -> [[Point]] {
    places.split(whereSeparator: { $0 == nil }).map { $0.compactMap(\.self) }
  }
}
