/// Whether units fell into the arms as the design of a test says.
package struct SampleRatio: Hashable, Sendable {
  /// χ² with one degree of freedom.
  package let chiSquare: Double
  /// The probability of so large a deviation by chance.
  package let probability: Double

  /// Units in both arms against the share of controls the design asked for
  /// (METHOD §3.1.4, W17; A. Fabijan et al., "Diagnosing sample ratio mismatch", KDD 2019).
  package init(treated: Int, controls: Int, designControlShare: Double) {
    precondition(
      designControlShare > 0 && designControlShare < 1, "A design has two arms, each with a share.")
    let total = Double(treated + controls)
    let expected = total * designControlShare
    let deviation = Double(controls) - expected
    chiSquare =
      total > 0
      ? deviation * deviation / expected + deviation * deviation / (total - expected) : 0
    probability = ChiSquare.tailProbability(chiSquare)
  }

  /// Whether the assignments of two tests at once are independent: units by arm of the first
  /// (treated, controls) and arm of the second.
  package init(
    bothTreated: Int, firstTreatedOnly: Int, secondTreatedOnly: Int, neitherTreated: Int
  ) {
    let a = Double(bothTreated)
    let b = Double(firstTreatedOnly)
    let c = Double(secondTreatedOnly)
    let d = Double(neitherTreated)
    let margins = (a + b) * (c + d) * (a + c) * (b + d)
    let product = a * d - b * c
    chiSquare = margins > 0 ? (a + b + c + d) * product * product / margins : 0
    probability = ChiSquare.tailProbability(chiSquare)
  }
}
