/// The verdict of the response model about a channel, with what held it back (METHOD §4.1, D).
package struct ResponseRuling: Hashable, Sendable {
  /// Why a verdict is not given although a probability allows it.
  package enum Restraint: Hashable, Sendable, CaseIterable {
    /// The sampler did not converge.
    case notConverged
    /// The prior speaks, not the data.
    case priorSpeaks
    /// The model predicts worse than last year's value.
    case predictsWorse
    /// The channel follows demand: it can be cut, never praised.
    case followsDemand
    /// Shifted spend explains sales as well: no `add`.
    case placebo
    /// Several channels were fitted together: their sum is known, no member is.
    case fittedTogether
    /// Spend hardly varies, so its effect cannot be told from the baseline.
    case constantSpend
    /// Too few weeks have spend.
    case fewWeeks
    /// How the effect bends at today's spend comes from the assumption, not from the data: no
    /// `cut` of a channel whose mean return does not say so too.
    case bendUnknown
    /// The model alone would praise the channel: money that is spent when people buy anyway looks
    /// just like that, so that only a test may lead to `add`.
    case untested

    /// True if it leaves no figure either: what the model found is then the assumption, an upper
    /// bound, or the sum of several channels.
    package var forbidsFigure: Bool {
      switch self {
      case .placebo, .bendUnknown, .untested: false
      case .notConverged, .priorSpeaks, .predictsWorse, .followsDemand, .fittedTogether,
        .constantSpend, .fewWeeks:
        true
      }
    }
  }

  /// What the checks of a channel found.
  package struct Evidence: Hashable, Sendable {
    /// The smaller probability of both shapes for each verdict.
    package var probabilities: VerdictProbabilities
    /// P(mean return < the limit of `cut`), the smaller of both shapes; it needs no bend.
    package var meanBelow: Double
    /// I, against the default prior.
    package var informationGain: Double
    /// The same gain about k, where the response bends.
    package var bendGain: Double
    /// True if both fits converged.
    package var isConverged: Bool
    /// True if the model predicts the last weeks worse than last year's values.
    package var predictsWorse: Bool
    /// True for a channel of a demand-following kind without a demand proxy or a test.
    package var isDemandFollowing: Bool
    /// t of next week's spend.
    package var leadDeviations: Double?
    /// Share of placebos at least as large.
    package var placeboShare: Double?
    /// True if a test of the channel entered the fit.
    package var hasTest: Bool
    /// True if several channels were fitted as one.
    package var isGroup: Bool
    /// What the gates found against the spend.
    package var obstacles: [SpendGates.Obstacle]

    /// All that bears on the verdict of one channel.
    package init(
      probabilities: VerdictProbabilities, meanBelow: Double, informationGain: Double,
      bendGain: Double, isConverged: Bool, predictsWorse: Bool, isDemandFollowing: Bool,
      leadDeviations: Double?, placeboShare: Double?, hasTest: Bool, isGroup: Bool,
      obstacles: [SpendGates.Obstacle]
    ) {
      self.probabilities = probabilities
      self.meanBelow = meanBelow
      self.informationGain = informationGain
      self.bendGain = bendGain
      self.isConverged = isConverged
      self.predictsWorse = predictsWorse
      self.isDemandFollowing = isDemandFollowing
      self.leadDeviations = leadDeviations
      self.placeboShare = placeboShare
      self.hasTest = hasTest
      self.isGroup = isGroup
      self.obstacles = obstacles
    }

    /// True if the channel follows demand by its kind or by the lead test, and no test of it is
    /// there.
    func isFlattered(_ limits: Thresholds.Response) -> Bool {
      !hasTest && (isDemandFollowing || (leadDeviations ?? 0) > limits.leadDeviations)
    }

    /// What forbids the verdict that the probabilities allow; a test of the channel lifts it.
    fileprivate func restraints(
      of allowed: Ruling, certainty: Double, _ limits: Thresholds.Response
    ) -> [Restraint] {
      guard !hasTest else { return [] }
      var found: [Restraint] = []
      if isFlattered(limits), allowed != .cut { found.append(.followsDemand) }
      switch allowed {
      case .add:
        if (placeboShare ?? 0) > limits.placebo { found.append(.placebo) }
        found.append(.untested)
      case .cut:
        if bendGain < limits.bendGain, meanBelow < certainty { found.append(.bendUnknown) }
      case .hold, .cannotTell: break
      }
      return found
    }

    /// What forbids any verdict, whatever the probabilities.
    fileprivate func gates(_ limits: Thresholds.Response) -> [Restraint] {
      var found: [Restraint] = []
      if !isConverged { found.append(.notConverged) }
      if informationGain < limits.informationGain { found.append(.priorSpeaks) }
      if predictsWorse { found.append(.predictsWorse) }
      if isGroup { found.append(.fittedTogether) }
      if hasTest { return found }
      for obstacle in obstacles {
        switch obstacle {
        case .constant: found.append(.constantSpend)
        case .fewWeeks: found.append(.fewWeeks)
        case .movesWith: break
        }
      }
      return found
    }
  }

  /// The verdict.
  package let ruling: Ruling
  /// What stands in the way of a figure or of the verdict that the probabilities allow.
  package let restraints: [Restraint]

  /// True if the figures may be published, with or without a verdict.
  package var allowsFigure: Bool { !restraints.contains(where: \.forbidsFigure) }

  /// Decides by the rule of METHOD §4.1 and the conditions of layer D.
  package init(_ evidence: Evidence, verdict: Thresholds.Verdict, response: Thresholds.Response) {
    let allowed = evidence.probabilities.ruling(certainty: verdict.certainty)
    restraints =
      evidence.gates(response)
      + evidence.restraints(of: allowed, certainty: verdict.certainty, response)
    ruling = restraints.isEmpty ? allowed : .cannotTell
  }
}
