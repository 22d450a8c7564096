import Measures

/// Layer D from weekly data to verdicts: gates, grouping, both fits, checks and rulings
/// (METHOD §3.4 and §4.1). The report and the self-test call this and nothing beside it.
package struct ResponseStudy: Sendable {
  /// Which channels were fitted together.
  package let groups: ChannelGroups
  /// For each channel what stands in the way of measuring it.
  package let gates: SpendGates
  /// The published fit, with diminishing returns; one channel for each group.
  package let published: ResponsePosterior
  /// The fit with a slow start, for the shape check.
  package let slowStart: ResponsePosterior
  /// What is printed beside the model so that a reader can doubt it.
  package let checks: ResponseChecks
  /// One finding for each group, in their order.
  package let findings: [ResponseFinding]

  /// Draws of a posterior that verdicts are computed from.
  private static let decisionDraws = 2000

  /// Studies the brief; `nil` if there is no spend or the weeks do not suffice for one channel.
  package init?(_ brief: ResponseBrief, limits: Thresholds) {
    let response = limits.response
    let baseline = ResponseDesign(brief.series, lifts: []).baselineColumns
    let weeks = brief.series.reduce(0) { $0 + $1.sales.count { $0 != nil } }
    groups = ChannelGroups(
      spend: brief.spend, weeks: weeks, baselineColumns: baseline, limits: response)
    gates = SpendGates(spend: brief.spend, limits: response)
    guard groups.hasEnoughWeeks, !groups.groups.isEmpty else { return nil }
    let grouped = brief.grouped(by: groups)
    let design = ResponseDesign(grouped.series, lifts: grouped.lifts)
    let prior = ResponsePrior.method(retention: grouped.channels.map(\.retention))
    let diminishing = ResponseModel(design: design, prior: prior, shape: .diminishing)
    let other = ResponseModel(design: design, prior: prior, shape: .slowStart)
    var walk = ResponseWalk(diminishing, limits: response, seedPath: brief.seedPath)
    published = diminishing.posterior(&walk, limits: response)
    slowStart = other.posterior(&walk, limits: response)
    checks = ResponseChecks(published, limits: response)
    findings = ResponseStudy.findings(
      grouped, within: (groups, gates), fits: (published, slowStart), checks: checks,
      limits: limits)
  }

  /// The finding that a channel belongs to; `nil` for a channel without spend.
  package func finding(of channel: Int) -> ResponseFinding? {
    findings.first { $0.channels.contains(channel) }
  }

  private static func findings(
    _ brief: ResponseBrief, within bounds: (groups: ChannelGroups, gates: SpendGates),
    fits: (published: ResponsePosterior, slowStart: ResponsePosterior), checks: ResponseChecks,
    limits: Thresholds
  ) -> [ResponseFinding] {
    let draws = [fits.published, fits.slowStart].map { $0.draws(about: decisionDraws) }
    let isConverged = [fits.published, fits.slowStart].allSatisfy {
      $0.convergence.isReached(limits: limits.response)
    }
    return ParallelMap.results(count: bounds.groups.groups.count) { group in
      let margins = zip([fits.published, fits.slowStart], draws).compactMap { fit, draws in
        fit.marginalReturns(of: group, lastWeeks: limits.response.yearWeeks, draws: draws)
          .map { Belief.median(of: SortedSample($0.map { brief.margin * $0 })) }
      }
      let probabilities = probabilities(margins, limits: limits.verdict)
      let prior = fits.published.model.prior
      let gain = fits.published.informationGain(of: group, defaultPrior: prior)
      let members = bounds.groups.groups[group]
      let evidence = ResponseRuling.Evidence(
        probabilities: probabilities,
        meanBelow: meanBelow(fits, group, margin: brief.margin, limits: limits.verdict),
        informationGain: gain, bendGain: fits.published.bendGain(of: group, defaultPrior: prior),
        isConverged: isConverged,
        predictsWorse: checks.holdOut?.isWorse ?? false,
        isDemandFollowing: brief.channels[group].followsDemand && !brief.hasDemandProxy,
        leadDeviations: checks.lead[group], placeboShare: checks.placebo[group],
        hasTest: brief.lifts.contains { $0.channel == group },
        isGroup: members.count > 1, obstacles: members.flatMap { bounds.gates.obstacles[$0] })
      return ResponseFinding(
        channels: members, returns: .median(of: fits.published.returns(of: group)),
        returnsOfBothShapes: .median(of: both(fits, group)), marginPerEuro: margins.first,
        probabilities: probabilities, informationGain: gain,
        ruling: ResponseRuling(evidence, verdict: limits.verdict, response: limits.response),
        isAtMost: evidence.isFlattered(limits.response),
        reachesZero: (checks.effect[group] ?? 0) < 1.6448536269514722)
    }
  }

  /// The smaller probabilities of both shapes; none without spend in the window.
  private static func probabilities(
    _ margins: [Belief], limits: Thresholds.Verdict
  ) -> VerdictProbabilities {
    let each = margins.map { VerdictProbabilities(of: $0, limits: limits) }
    guard let first = each.first else { return VerdictProbabilities(add: 0, cut: 0, hold: 0) }
    return each.dropFirst().reduce(first) { $0.smaller(with: $1) }
  }

  /// P(g·R < the limit of `cut`) of the mean return, the smaller of both shapes.
  private static func meanBelow(
    _ fits: (published: ResponsePosterior, slowStart: ResponsePosterior), _ group: Int,
    margin: Double, limits: Thresholds.Verdict
  ) -> Double {
    [fits.published, fits.slowStart].reduce(1) {
      min($0, $1.returns(of: group).probability(below: limits.cutBelow / margin))
    }
  }

  private static func both(
    _ fits: (published: ResponsePosterior, slowStart: ResponsePosterior), _ group: Int
  ) -> SortedSample {
    let first = fits.published.draws(about: decisionDraws).map { $0[group].return }
    let second = fits.slowStart.draws(about: decisionDraws).map { $0[group].return }
    return SortedSample(first + second)
  }
}
