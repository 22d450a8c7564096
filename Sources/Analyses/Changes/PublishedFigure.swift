package import Measures
package import Reporting

/// A figure as an earlier report published it.
package struct PublishedFigure: Sendable {
  /// What makes two figures of two reports the same one.
  package struct Key: Hashable, Sendable {
    /// Name of the measure.
    package var measure: String
    /// Where it holds: `channel=email;phase=use`, in the order of the figure.
    package var scope: String
    /// The month it holds for.
    package var month: Month?

    /// A key of its parts.
    package init(measure: String, scope: String, month: Month?) {
      self.measure = measure
      self.scope = scope
      self.month = month
    }

    /// The key of a figure.
    package init(_ figure: Figure) {
      measure = figure.measure
      scope = figure.scope.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
      month = figure.month
    }
  }

  /// What it is about.
  package var key: Key
  /// Its value.
  package var value: Quantity
  /// 90 % bounds of an estimate.
  package var bounds: ClosedRange<Double>?
  /// Verdict, where one was given.
  package var verdict: Verdict?
  /// Evidence, for estimates.
  package var grade: Grade?

  /// A published figure.
  package init(
    key: Key, value: Quantity, bounds: ClosedRange<Double>?, verdict: Verdict?, grade: Grade?
  ) {
    self.key = key
    self.value = value
    self.bounds = bounds
    self.verdict = verdict
    self.grade = grade
  }
}
