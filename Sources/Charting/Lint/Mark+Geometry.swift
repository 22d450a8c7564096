extension TextRun {
  /// The box of the letters: from the height of capitals to below the base line.
  var inkBox: Box {
    Box(
      x: x, y: baseline - style.size * 0.73, width: width,
      height: style.size * 0.93)
  }
}

extension Box {
  /// True if all edges are numbers.
  var isFinite: Bool { x.isFinite && y.isFinite && width.isFinite && height.isFinite }

  /// True if two boxes share more than a hair.
  func overlaps(_ other: Box) -> Bool {
    let hair = 0.3
    return x + hair < other.maxX && other.x + hair < maxX && y + hair < other.maxY
      && other.y + hair < maxY
  }

  /// True if the other box lies inside, up to a hair.
  func holds(_ other: Box) -> Bool {
    let hair = 0.3
    return x <= other.x + hair && y <= other.y + hair && maxX + hair >= other.maxX
      && maxY + hair >= other.maxY
  }

  /// True if a segment has a point inside (Liang and Barsky 1984).
  func isCut(from start: Point, to end: Point) -> Bool {
    let hair = 0.25
    var entry = 0.0
    var exit = 1.0
    let edges: [(step: Double, room: Double)] = [
      (start.x - end.x, start.x - (x + hair)), (end.x - start.x, maxX - hair - start.x),
      (start.y - end.y, start.y - (y + hair)), (end.y - start.y, maxY - hair - start.y),
    ]
    for edge in edges {
      if edge.step == 0 {
        if edge.room < 0 { return false }
      } else if edge.step < 0 {
        entry = max(entry, edge.room / edge.step)
      } else {
        exit = min(exit, edge.room / edge.step)
      }
    }
    return entry <= exit
  }
}

extension Mark {
  /// True for a line without meaning.
  var isGrid: Bool { if case .line(_, let paint) = self { paint.outline == .grid } else { false } }

  /// True for a region of the pointer.
  var isHot: Bool { if case .hot = self { true } else { false } }

  /// What the mark is, for a report.
  var name: String {
    switch self {
    case .rect(let box, _, _): "box at \(box.x) \(box.y)"
    case .polygon(let points, _): "polygon at \(points.first?.x ?? 0) \(points.first?.y ?? 0)"
    case .line(let points, _): "line at \(points.first?.x ?? 0) \(points.first?.y ?? 0)"
    case .dot(let centre, _, let shape, _): "\(shape.rawValue) at \(centre.x) \(centre.y)"
    case .text(let run): "“\(run.string)” at \(run.x) \(run.baseline)"
    case .hot(let box, _): "region at \(box.x) \(box.y)"
    }
  }

  /// The box around the mark, without its outline.
  var bounds: Box {
    switch self {
    case .rect(let box, _, _), .hot(let box, _): return box
    case .polygon(let points, _), .line(let points, _):
      let xs = points.map(\.x)
      let ys = points.map(\.y)
      let left = xs.min() ?? 0
      let top = ys.min() ?? 0
      return Box(
        x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
    case .dot(let centre, let radius, let shape, _):
      return shape.box(around: centre, radius: radius)
    case .text(let run): return run.inkBox
    }
  }

  /// True if an opaque fill of the mark hides what was painted under a box.
  func covers(_ box: Box) -> Bool {
    guard case .rect(let own, _, let paint) = self else { return false }
    return paint.fill != nil && paint.opacity == 1 && own.holds(box)
  }

  /// True if a line or outline of the mark runs through the box of a text.
  func crosses(_ text: Box) -> Bool {
    switch self {
    case .line(let points, let paint):
      return paint.outline != nil && Mark.cuts(points, text)
    case .polygon(let points, _):
      return Mark.cuts(points + points.prefix(1), text)
    case .rect(let box, _, let paint):
      guard paint.fill != nil || paint.outline != nil else { return false }
      return box.overlaps(text) && !box.holds(text)
    case .dot(let centre, let radius, let shape, _):
      let box = shape.box(around: centre, radius: radius)
      return box.overlaps(text) && !box.holds(text)
    case .text, .hot: return false
    }
  }

  private static func cuts(_ points: [Point], _ box: Box) -> Bool {
    zip(points, points.dropFirst()).contains { box.isCut(from: $0, to: $1) }
  }
}
