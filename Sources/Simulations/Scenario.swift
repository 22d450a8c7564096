package import Measures

/// A world to simulate: how long and how large.
package struct Scenario: Hashable, Sendable {
  /// The name on the command line.
  package let name: String
  /// The first of the full months.
  package let first: Month
  /// How many full months.
  package let months: Int
  /// Size of the business against the full chain; 1 gives about 75,000 receipts in 30 months.
  package let volume: Double

  /// A world of that size.
  package init(name: String, first: Month, months: Int, volume: Double) {
    self.name = name
    self.first = first
    self.months = months
    self.volume = volume
  }

  /// The Italian chain Aurora, five shops and a web shop, May 2024 to October 2026.
  package static let aurora = Scenario(
    name: "aurora", first: Month(index: 2024 * 12 + 4), months: 30, volume: 1)

  /// The scenarios that the command line knows, by name.
  package static let all = [aurora]
}
