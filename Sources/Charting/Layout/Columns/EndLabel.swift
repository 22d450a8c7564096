import Measures
import Reporting

/// The words at the end of a line: its name, the month compared and the value there.
struct EndLabel {
  /// Name of the line.
  let name: String
  /// Month and value.
  let figure: String
  /// The value they stand for.
  let value: Double
  /// True for the line of this year.
  let isActual: Bool

  /// The words in lines of at most `limit` points.
  func lines(limit: Double, in sketch: Sketch) -> [String] {
    sketch.lines(name, style: style(in: sketch), limit: limit) + [figure]
  }

  /// Style of its words.
  func style(in sketch: Sketch) -> TextStyle {
    TextStyle(
      size: sketch.profile.label, weight: isActual ? 600 : 400, token: isActual ? .ink : .mute)
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
