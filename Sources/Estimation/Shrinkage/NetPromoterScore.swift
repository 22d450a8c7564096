/// Promoters minus detractors among the answers to "would you recommend us".
package enum NetPromoterScore {
  /// `p − d` with the variance `(p + d − (p − d)²)/n` (METHOD §5.2, W13); `nil` without answers.
  package static func estimate(
    promoters: Int, detractors: Int, answers: Int
  ) -> NormalEstimate? {
    precondition(
      promoters >= 0 && detractors >= 0 && promoters + detractors <= answers,
      "Promoters and detractors lie within the answers.")
    guard answers > 0 else { return nil }
    let positive = Double(promoters) / Double(answers)
    let negative = Double(detractors) / Double(answers)
    let score = positive - negative
    let variance = max(0, positive + negative - score * score) / Double(answers)
    return NormalEstimate(value: score, standardError: variance.squareRoot())
  }
}
