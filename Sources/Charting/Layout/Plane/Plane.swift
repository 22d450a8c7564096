/// A plot with two numeric axes.
struct Plane {
  /// Horizontal values to points.
  let x: Scale
  /// Vertical values to points, upwards.
  let y: Scale

  /// The place of a pair of values.
  func place(_ horizontal: Double, _ vertical: Double) -> Point {
    Point(x.position(horizontal), y.position(vertical))
  }

  /// The plot without its axes.
  var room: Box {
    Box(x: x.start, y: y.end, width: x.end - x.start, height: y.start - y.end)
  }
}
