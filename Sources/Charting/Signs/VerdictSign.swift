package import Reporting

/// The sign of a verdict for tables and text: drawn as a path, its word stands beside it.
package enum VerdictSign {
  /// The sign around `centre`; `radius` is that of the circle with the same area.
  package static func marks(_ verdict: Verdict, around centre: Point, radius: Double) -> [Mark] {
    let step = radius / 3
    return [.dot(centre, radius: radius, verdict.shape, verdict.signPaint(step: step))]
  }

  /// The sign alone in a square of `side` points.
  package static func scene(_ verdict: Verdict, side: Double, title: String) -> Scene {
    // The widest sign, the triangle, reaches 1.35 radii to each side.
    let marks = marks(verdict, around: Point(side / 2, side / 2), radius: side * 0.35)
    return Scene(width: side, height: side, marks: marks, title: title, summary: title)
  }
}
