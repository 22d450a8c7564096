/// From one sum to another by signed steps: "what made the month?".
///
/// Only where the steps are large enough to see: their absolute sum is at least a fifth of the
/// start; else sorted bars say it better (REPORT §7).
package struct Waterfall: Sendable {
  /// One step.
  package struct Step: Sendable {
    /// What changed.
    package var name: Phrase
    /// By how much.
    package var change: Double

    /// A step.
    package init(name: Phrase, change: Double) {
      self.name = name
      self.change = change
    }
  }

  /// Unit of all sums.
  package var measure: Measure
  /// Name of the sum at the start.
  package var startName: Phrase
  /// The sum at the start.
  package var start: Double
  /// The steps in their order.
  package var steps: [Step]
  /// Name of the sum at the end, which is the start plus all steps.
  package var endName: Phrase

  /// The sum at the end.
  package var end: Double { steps.reduce(start) { $0 + $1.change } }

  /// A way from one sum to another.
  package init(
    measure: Measure, startName: Phrase, start: Double, steps: [Step], endName: Phrase
  ) {
    self.measure = measure
    self.startName = startName
    self.start = start
    self.steps = steps
    self.endName = endName
  }
}
