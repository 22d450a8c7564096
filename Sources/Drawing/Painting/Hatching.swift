import Charting

/// Parallel strokes at 45° inside a box, found by arithmetic because a Scene has no clips.
enum Hatching {
  /// The strokes of `box`, `spacing` points apart measured across them, from top left on.
  static func strokes(in box: Box, spacing: Double) -> [(from: Point, to: Point)] {
    // A stroke is the set x + y = c; along an axis neighbours lie spacing × √2 apart.
    let step = spacing * 2.0.squareRoot()
    let last = box.width + box.height
    var strokes: [(from: Point, to: Point)] = []
    var offset = step / 2
    while offset < last {
      let lower = (x: max(0, offset - box.height), y: min(offset, box.height))
      let upper = (x: min(offset, box.width), y: max(0, offset - box.width))
      strokes.append(
        (Point(box.x + lower.x, box.y + lower.y), Point(box.x + upper.x, box.y + upper.y)))
      offset += step
    }
    return strokes
  }
}
