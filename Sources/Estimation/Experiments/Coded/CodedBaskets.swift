/// Receipts that carry a code, where nobody knows who received it.
///
/// How much of it would have been bought anyway is the question: κ is the share of these baskets
/// (at full price) that would not have happened (METHOD §3.2 B2, W6).
package struct CodedBaskets: Hashable, Sendable {
  /// M: margin after discount on receipts carrying the code.
  package let margin: Double
  /// F: face value redeemed, c: other cost.
  package let outlay: Outlay

  /// Baskets whose margin at full price, M + F, is positive; `nil` otherwise.
  package init?(margin: Double, outlay: Outlay) {
    guard margin + outlay.faceValue > 0 else { return nil }
    self.margin = margin
    self.outlay = outlay
  }

  /// M + F: what the baskets would have brought at full price.
  package var fullMargin: Double { margin + outlay.faceValue }

  /// κ* = (F + c)/(M + F): it pays if more than this share of the baskets were extra; above one
  /// it cannot pay.
  package var breakEvenShare: Double { outlay.total / fullMargin }

  /// IM(κ) = κ(M + F) − F.
  package func incrementalMargin(extraShare: Double) -> Double {
    extraShare * fullMargin - outlay.faceValue
  }

  /// (1 − κ)F: discount given to baskets that would have come anyway.
  package func subsidy(extraShare: Double) -> Double { (1 - extraShare) * outlay.faceValue }

  /// True if the codes lose money even if every basket were extra: the only verdict that codes
  /// alone allow (METHOD §4.1).
  package func losesEvenIfAllExtra(limits: Thresholds.Verdict) -> Bool {
    outlay.total > 0 && fullMargin / outlay.total < limits.cutBelow
  }

  /// True if a test of the same mechanism found clearly more than all coded baskets: the codes
  /// miss part of the effect, and the test speaks alone.
  package func missesEffect(of test: NormalEstimate, deviations: Double) -> Bool {
    (test.value + outlay.faceValue - deviations * test.standardError) / fullMargin > 1
  }
}
