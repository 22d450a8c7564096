import Glibc

extension Shape {
  /// The corners of the sign around `centre`; empty for the circle, which has none.
  ///
  /// `radius` is that of the circle with the same area, so that signs of one size weigh the same
  /// whatever their shape (the touchpoint map shows contacts as area). Every sign is centred by its
  /// bounding box.
  package func corners(around centre: Point, radius: Double) -> [Point] {
    let reach = reach(radius: radius)
    func point(_ x: Double, _ y: Double) -> Point {
      Point(centre.x + x * reach.x, centre.y + y * reach.y)
    }
    return switch self {
    case .circle: []
    case .triangleUp: [point(0, -1), point(1, 1), point(-1, 1)]
    case .triangleDown: [point(-1, -1), point(1, -1), point(0, 1)]
    case .diamond: [point(0, -1), point(1, 0), point(0, 1), point(-1, 0)]
    case .square: [point(-1, -1), point(1, -1), point(1, 1), point(-1, 1)]
    }
  }

  /// How far the sign reaches from its centre, to the sides and up and down, in points.
  package func reach(radius: Double) -> (x: Double, y: Double) {
    switch self {
    case .circle: return (radius, radius)
    case .triangleUp, .triangleDown:
      // Equilateral: πr² = side² · √3 / 4.
      let side = radius * sqrt(4 * Double.pi / sqrt(3))
      return (side / 2, side * sqrt(3) / 4)
    case .diamond:
      let half = radius * sqrt(Double.pi / 2)
      return (half, half)
    case .square:
      let half = radius * sqrt(Double.pi) / 2
      return (half, half)
    }
  }

  /// The box around the sign, without its outline.
  package func box(around centre: Point, radius: Double) -> Box {
    let reach = reach(radius: radius)
    return Box(
      x: centre.x - reach.x, y: centre.y - reach.y, width: reach.x * 2, height: reach.y * 2)
  }
}
