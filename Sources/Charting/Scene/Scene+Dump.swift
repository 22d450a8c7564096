extension Scene {
  /// The scene as text, one mark a line: readable differences when words or layout change.
  package var dump: String {
    let head = "scene \(short(width)) × \(short(height))\ntitle \(title)\nsummary \(summary)\n"
    return marks.reduce(into: head) { $0 += $1.dump + "\n" }
  }
}

extension Mark {
  /// The mark on one line: kind, place, size, colours by token.
  fileprivate var dump: String {
    switch self {
    case .rect(let box, let radius, let paint):
      "rect \(box.dump)\(radius > 0 ? " r\(short(radius))" : "")\(paint.dump)"
    case .polygon(let points, let paint): "polygon \(places(points))\(paint.dump)"
    case .line(let points, let paint): "line \(places(points))\(paint.dump)"
    case .dot(let centre, let radius, let shape, let paint):
      "dot \(shape.rawValue) \(short(centre.x)),\(short(centre.y)) r\(short(radius))\(paint.dump)"
    case .text(let run):
      "text \(short(run.x)),\(short(run.baseline)) \(short(run.style.size))/\(run.style.weight)"
        + " \(run.style.token.rawValue) \(run.role.rawValue)\(run.haloed ? " halo" : "")"
        + " “\(run.string)”"
    case .hot(let box, let words): "hot \(box.dump) “\(words)”"
    }
  }
}

extension Paint {
  fileprivate var dump: String {
    var parts = ""
    if let fill {
      parts += " fill=\(fill.rawValue)" + (opacity < 1 ? "@\(short(opacity))" : "")
    }
    if let outline { parts += " outline=\(outline.rawValue)/\(short(width))" }
    if !dash.isEmpty { parts += " dash=" + dash.map(short).joined(separator: ",") }
    return parts + (hatch ? " hatch" : "")
  }
}

extension Box {
  fileprivate var dump: String { "\(short(x)),\(short(y)) \(short(width))×\(short(height))" }
}

private func places(_ points: [Point]) -> String {
  points.map { "\(short($0.x)),\(short($0.y))" }.joined(separator: " ")
}

/// A number with at most two decimals and no idle zeros.
private func short(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded(.toNearestOrAwayFromZero))
  let digits = String(hundredths.magnitude)
  let padded = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
  var whole = padded.dropLast(2)[...]
  var rest = padded.suffix(2)
  while rest.last == "0" { rest.removeLast() }
  if whole.isEmpty { whole = "0" }
  return (hundredths < 0 ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
}
