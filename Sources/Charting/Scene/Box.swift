/// A rectangle in points from the top left, rounded to 0.01 when made.
package struct Box: Hashable, Sendable {
  /// Left edge.
  package let x: Double
  /// Upper edge.
  package let y: Double
  /// Width, not negative.
  package let width: Double
  /// Height, not negative.
  package let height: Double

  /// A rectangle, its edges rounded to 0.01 pt.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = Point.rounded(x)
    self.y = Point.rounded(y)
    self.width = Point.rounded(max(0, width))
    self.height = Point.rounded(max(0, height))
  }

  /// Right edge.
  package var maxX: Double { x + width }
  /// Lower edge.
  package var maxY: Double { y + height }
}
