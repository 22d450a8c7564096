/// One thing to paint; back-ends switch over it exhaustively.
package enum Mark: Equatable, Sendable {
  /// A box with rounded corners.
  case rect(Box, radius: Double, Paint)
  /// A closed outline.
  case polygon([Point], Paint)
  /// An open line.
  case line([Point], Paint)
  /// A sign around its centre; the radius is that of the circle with the same area, its corners are
  /// `Shape.corners(around:radius:)`.
  case dot(Point, radius: Double, Shape, Paint)
  /// A run of text on one line.
  case text(TextRun)
  /// A region without paint that carries a value for the pointer (SVG title).
  case hot(Box, String)
}
