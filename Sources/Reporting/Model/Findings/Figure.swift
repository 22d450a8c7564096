package import Measures

/// One computed number with everything needed to trace and compare it.
package struct Figure: Sendable {
  /// Stable name of the measure: `net-sales`, `redemption-rate`.
  package var measure: String
  /// Where it holds, sorted by dimension: `["channel": "email", "store": "roma"]` as pairs.
  package var scope: [Dimension]
  /// The month it holds for.
  package var month: Month?
  /// The value.
  package var value: Quantity
  /// 90 % bounds where the value is an estimate, in the unit of the value.
  package var interval: Interval?
  /// Evidence, for estimates.
  package var grade: Grade?
  /// Verdict, where one is given.
  package var verdict: Verdict?
  /// Probability of the verdict or of the stated direction.
  package var probability: Double?
  /// Why the value is not known, as a code: `cost-missing`.
  package var reason: String?

  /// A figure; only measure, scope and value are always there.
  package init(
    measure: String, scope: [Dimension], month: Month?, value: Quantity,
    interval: Interval? = nil, grade: Grade? = nil, verdict: Verdict? = nil,
    probability: Double? = nil, reason: String? = nil
  ) {
    self.measure = measure
    self.scope = scope
    self.month = month
    self.value = value
    self.interval = interval
    self.grade = grade
    self.verdict = verdict
    self.probability = probability
    self.reason = reason
  }
}
