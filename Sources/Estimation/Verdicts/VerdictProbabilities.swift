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
