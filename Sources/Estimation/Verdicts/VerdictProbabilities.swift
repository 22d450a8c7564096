/// How sure one may be of each of the three verdicts about a return.
package struct VerdictProbabilities: Hashable, Sendable {
  /// P(v > 1.1), with the threshold handed in.
  package let add: Double
  /// P(v < 0.9).
  package let cut: Double
  /// P(0.8 ≤ v ≤ 1.25).
  package let hold: Double

  /// Three probabilities that were found otherwise.
  package init(add: Double, cut: Double, hold: Double) {
    self.add = add
    self.cut = cut
    self.hold = hold
  }

  /// The probabilities of what is known about v, the margin gained per extra euro (METHOD §4.1).
  package init(of returnPerEuro: Belief, limits: Thresholds.Verdict) {
    add = returnPerEuro.probability(above: limits.addAbove)
    cut = returnPerEuro.probability(below: limits.cutBelow)
    hold = returnPerEuro.probability(within: limits.holdWithin)
  }

  /// The probabilities after a test: the smaller of what the test alone says and of what it says
  /// to somebody who expects that channels about earn their cost.
  ///
  /// A test that is noisy against such expectations finds returns far from one by luck; without
  /// this step one in six verdicts `add` of simulated hold-outs was wrong (`contatto selftest`,
  /// hold-outs). A precise test is hardly moved by it. The expectation is normal, so that the
  /// posterior is the mean weighted by precision.
  package init(ofTest returnPerEuro: Belief, limits: Thresholds.Verdict) {
    let alone = VerdictProbabilities(of: returnPerEuro, limits: limits)
    let expected = limits.expectedReturn
    let error = returnPerEuro.standardError
    guard error > 0, expected.standardError > 0 else {
      self = alone
      return
    }
    let trust = 1 / (error * error)
    let habit = 1 / (expected.standardError * expected.standardError)
    let tempered = NormalEstimate(
      value: (returnPerEuro.estimate * trust + expected.value * habit) / (trust + habit),
      standardError: (1 / (trust + habit)).squareRoot())
    self = alone.smaller(with: VerdictProbabilities(of: .normal(tempered), limits: limits))
  }

  /// The smaller probability of two fits for each verdict, so that only what both shapes of
  /// response say is said (METHOD §3.4, shape check).
  package func smaller(with other: VerdictProbabilities) -> VerdictProbabilities {
    VerdictProbabilities(
      add: min(add, other.add), cut: min(cut, other.cut), hold: min(hold, other.hold))
  }

  /// The verdict: `add` before `cut` before `hold`, each from `certainty` on; else none
  /// (METHOD §4.1, W20).
  package func ruling(certainty: Double) -> Ruling {
    if add >= certainty { return .add }
    if cut >= certainty { return .cut }
    if hold >= certainty { return .hold }
    return .cannotTell
  }
}
