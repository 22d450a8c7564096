/// A place in points from the top left, rounded to 0.01 when made.
package struct Point: Hashable, Sendable {
  /// Points from the left.
  package let x: Double
  /// Points from the top.
  package let y: Double

  /// A place, rounded to 0.01 pt so that last bits of arithmetic never show.
  package init(_ x: Double, _ y: Double) {
    self.x = Point.rounded(x)
    self.y = Point.rounded(y)
  }

  /// `value` to 0.01, never a negative zero.
  package static func rounded(_ value: Double) -> Double {
    (value * 100).rounded(.toNearestOrAwayFromZero) / 100 + 0
  }
}
