/// The labels of an axis in one notation, with its unit said once.
package struct AxisWording: Equatable, Sendable {
  /// Unit for the title of the axis: "€ thousand", "%"; empty for plain numbers.
  package let unit: String
  /// One label a tick, without the unit.
  package let labels: [String]
  /// Places that the decimal point of every value moves to the right: −3 in thousands.
  package let shift: Int
  /// Decimals of every label.
  package let decimals: Int
}
