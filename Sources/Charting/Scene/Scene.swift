/// A drawn chart as a value: a closed list of marks with rounded coordinates and colour tokens.
///
/// One Scene serves the PDF page, the PNG, the site's SVG, the text dump and the layout lints. It
/// has no title inside: the page flow sets title, subtitle and source line as text (RENDERING §2).
package struct Scene: Equatable, Sendable {
  /// Width in points.
  package var width: Double
  /// Height in points.
  package var height: Double
  /// The marks in painting order.
  package var marks: [Mark]
  /// Title for assistive tools.
  package var title: String
  /// Alternative text, at most 300 characters.
  package var summary: String

  /// A scene of that size with its marks.
  package init(width: Double, height: Double, marks: [Mark], title: String, summary: String) {
    self.width = width
    self.height = height
    self.marks = marks
    self.title = title
    self.summary = summary
  }
}
