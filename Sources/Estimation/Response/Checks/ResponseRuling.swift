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
  }

  /// What the checks of a channel found.
  package struct Evidence: Hashable, Sendable {
    /// The smaller probability of both shapes for each verdict.
    package var probabilities: VerdictProbabilities
    /// I, against the default prior.
    package var informationGain: Double
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
      probabilities: VerdictProbabilities, informationGain: Double, isConverged: Bool,
      predictsWorse: Bool, isDemandFollowing: Bool, leadDeviations: Double?,
      placeboShare: Double?, hasTest: Bool, isGroup: Bool, obstacles: [SpendGates.Obstacle]
    ) {
      self.probabilities = probabilities
      self.informationGain = informationGain
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
  /// What stood in the way of a verdict that a probability allowed; empty otherwise.
  package let restraints: [Restraint]

  /// Decides by the rule of METHOD §4.1 and the conditions of layer D.
  package init(_ evidence: Evidence, verdict: Thresholds.Verdict, response: Thresholds.Response) {
    let allowed = evidence.probabilities.ruling(certainty: verdict.certainty)
    var restraints = evidence.gates(response)
    if evidence.isFlattered(response), allowed == .add || allowed == .hold {
      restraints.append(.followsDemand)
    }
    let placebo = evidence.placeboShare ?? 0
    if allowed == .add, placebo > response.placebo, !evidence.hasTest {
      restraints.append(.placebo)
    }
    self.restraints = allowed == .cannotTell ? [] : restraints
    ruling = restraints.isEmpty ? allowed : .cannotTell
  }
}
