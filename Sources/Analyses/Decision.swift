package import Measures
package import Reporting

/// One row of the table of decisions.
package struct Decision: Sendable {
  /// The verdict.
  package var verdict: Verdict
  /// What it is about.
  package var name: String
  /// Change of money a month, if one is proposed.
  package var change: Money?
  /// Expected gain a month with its interval, if known.
  package var gain: Interval?
  /// Kind of evidence.
  package var grade: Grade?
  /// Probability of the verdict, if one is issued.
  package var probability: Double?
  /// Reason or rule in words.
  package var reason: Phrase

  /// A row.
  package init(
    verdict: Verdict, name: String, change: Money?, gain: Interval?, grade: Grade?,
    probability: Double?, reason: Phrase
  ) {
    self.verdict = verdict
    self.name = name
    self.change = change
    self.gain = gain
    self.grade = grade
    self.probability = probability
    self.reason = reason
  }
}
