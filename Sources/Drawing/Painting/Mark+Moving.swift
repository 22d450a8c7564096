package import Charting

extension Mark {
  /// The mark at another place, by that much to the right and down.
  package func moved(by offset: Point) -> Mark {
    func point(_ point: Point) -> Point { Point(point.x + offset.x, point.y + offset.y) }
    func box(_ box: Box) -> Box {
      Box(x: box.x + offset.x, y: box.y + offset.y, width: box.width, height: box.height)
    }
    switch self {
    case .rect(let area, let radius, let paint): return .rect(box(area), radius: radius, paint)
    case .polygon(let points, let paint): return .polygon(points.map(point), paint)
    case .line(let points, let paint): return .line(points.map(point), paint)
    case .dot(let centre, let radius, let shape, let paint):
      return .dot(point(centre), radius: radius, shape, paint)
    case .text(let run): return .text(run.moved(by: offset))
    case .hot(let area, let text): return .hot(box(area), text)
    }
  }
}

extension TextRun {
  /// The text at another place.
  package func moved(by offset: Point) -> TextRun {
    TextRun(
      string, x: x + offset.x, baseline: baseline + offset.y, style: style, width: width,
      role: role, haloed: haloed)
  }
}
