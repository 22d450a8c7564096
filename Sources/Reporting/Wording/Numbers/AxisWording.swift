/// The labels of an axis in one notation, with its unit said once.
package struct AxisWording: Equatable, Sendable {
  /// Unit for the title of the axis: "€ thousand", "%"; empty for plain numbers.
  package let unit: String
  /// One label a tick, without the unit.
  package let labels: [String]
}
