/// How wide digits are: all alike in tables and charts, or as drawn by the type designer.
package enum Figures: Hashable, Sendable {
  /// One width for all digits, so that columns of numbers line up.
  case tabular
  /// The natural widths, for running text and headlines.
  case proportional
}
