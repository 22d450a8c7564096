/// What one channel of a simulated business really does.
package struct WeeklyTruth: Hashable, Sendable {
  /// Sales brought per euro over all weeks.
  package let perEuro: Double
  /// Sales brought by one more euro of the last 52 weeks, spend of every week grown alike, inside
  /// those weeks.
  package let furtherEuro: Double

  /// Both figures.
  package init(perEuro: Double, furtherEuro: Double) {
    self.perEuro = perEuro
    self.furtherEuro = furtherEuro
  }
}
