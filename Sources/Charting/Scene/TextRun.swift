/// A piece of text on one line, already placed: back-ends never align.
package struct TextRun: Hashable, Sendable {
  /// What a text is for, for the layout lints.
  package enum Role: String, Sendable {
    /// Name of a row, series or point.
    case label
    /// A printed number.
    case value
    /// A tick or axis title.
    case axis
    /// A remark.
    case note
  }

  /// The text.
  package let string: String
  /// Left edge in points.
  package let x: Double
  /// Base line in points from the top.
  package let baseline: Double
  /// Size, weight and colour.
  package let style: TextStyle
  /// Measured width in points.
  package let width: Double
  /// What it is for.
  package let role: Role
  /// True if it stands on marks and needs a halo in the colour of the page.
  package let haloed: Bool

  /// A placed text.
  package init(
    _ string: String, x: Double, baseline: Double, style: TextStyle, width: Double, role: Role,
    haloed: Bool = false
  ) {
    self.string = string
    self.x = Point.rounded(x)
    self.baseline = Point.rounded(baseline)
    self.style = style
    self.width = Point.rounded(width)
    self.role = role
    self.haloed = haloed
  }
}
