/// A text in lines.
package struct BrokenText: Equatable, Sendable {
  /// The lines, each with the space at its end.
  package var lines: [String]
  /// Width in points of the widest line: in a column that is narrower, but not than this, the
  /// lines are the same.
  package var widest: Double
}
