/// Sizes of chart text for paper or screen (REPORT §9); spacing follows the label size.
package enum TextProfile: String, Sendable, CaseIterable {
  /// Points on an A4 page: labels of 8 pt.
  case document
  /// Pixels of the site: labels of 12 px.
  case screen

  /// Size of names and printed numbers.
  package var label: Double { self == .document ? 8 : 12 }
  /// Size of ticks, headings and remarks.
  package var small: Double { self == .document ? 7.5 : 11 }
  /// One step of spacing: 1 on paper, in proportion on the screen.
  package var step: Double { label / 8 }
}
