import Measures

/// A randomised hold-out of customers: two arms by chance, and what each brought.
///
/// Intention to treat: every assigned unit counts, opened or redeemed or not (METHOD §3.1).
package struct HoldOut: Sendable {
  /// Units that were to be reached.
  package let treated: Arm
  /// Units held back.
  package let controls: Arm
  /// Share of controls the design asked for.
  package let designControlShare: Double

  /// A test of two arms.
  package init(treated: Arm, controls: Arm, designControlShare: Double) {
    self.treated = treated
    self.controls = controls
    self.designControlShare = designControlShare
  }

  /// The result, or why there is none; `seedPath` names the random stream of the bootstrap.
  package func result(
    limits: Thresholds.Experiments, seedPath: String
  ) -> HoldOutResult {
    let ratio = SampleRatio(
      treated: treated.count, controls: controls.count, designControlShare: designControlShare)
    if ratio.probability < limits.sampleRatio { return .refused(.sampleRatio(ratio)) }
    let leak = controls.touchedShare ?? Ratio(0)
    if leak.value > limits.contaminationRefused { return .refused(.contaminated(leak)) }
    guard let figure = figure(limits: limits, leak: leak, seedPath: seedPath) else {
      return .refused(.tooFewUnits)
    }
    return .measured(figure)
  }

  private func figure(
    limits: Thresholds.Experiments, leak: Ratio, seedPath: String
  ) -> HoldOutFigure? {
    let isWinsorised = treated.count + controls.count >= limits.winsorFrom
    let (shownTreated, shownControls) = isWinsorised ? winsorised(at: limits) : (treated, controls)
    guard let shown = AdjustedDifference(treated: shownTreated, controls: shownControls),
      let raw = AdjustedDifference(treated: treated, controls: controls),
      // Where nobody bought, or all bought the same, a difference of exactly zero is no finding.
      raw.adjusted.standardError > 0
    else { return nil }
    let draws =
      min(treated.buyers, controls.buyers) < limits.bootstrapBelowBuyers
      ? HoldOutBootstrap(
        treated: shownTreated, controls: shownControls, estimate: shown.adjusted
      ).differences(replicates: limits.replicates, seedPath: seedPath) : nil
    return HoldOutFigure(
      treated: treated.count, controls: controls.count, difference: shown, rawDifference: raw,
      draws: draws, complierEffect: complierEffect(of: shown.adjusted, leak: leak, limits: limits),
      hasArmsForVerdict: min(treated.count, controls.count) >= limits.armForVerdict)
  }

  /// Both arms cut off at the pooled quantile of outcomes and of histories (METHOD §3.1.1).
  private func winsorised(at limits: Thresholds.Experiments) -> (Arm, Arm) {
    let outcome = SortedSample(treated.outcomes + controls.outcomes)
      .quantile(limits.winsorQuantile)
    let history = SortedSample(treated.histories + controls.histories)
      .quantile(limits.winsorQuantile)
    return (
      treated.winsorised(outcome: outcome, history: history),
      controls.winsorised(outcome: outcome, history: history)
    )
  }

  /// `CACE = Δ/(p_T − p_C)` where controls leak enough to be noted (METHOD §3.1.4; G. Imbens,
  /// D. Rubin, Annals of Statistics 25, 1997).
  private func complierEffect(
    of difference: NormalEstimate, leak: Ratio, limits: Thresholds.Experiments
  ) -> NormalEstimate? {
    guard leak.value > limits.contaminationNoted, let reached = treated.touchedShare,
      reached > leak
    else { return nil }
    return difference.scaled(by: 1 / (reached.value - leak.value), plus: 0)
  }
}
