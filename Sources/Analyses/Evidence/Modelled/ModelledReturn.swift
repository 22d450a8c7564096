package import Estimation
package import Measures

/// What the response model says about one channel: evidence D (METHOD §3.4).
package struct ModelledReturn: Sendable {
  /// Why there is no figure, or no verdict although there is one.
  package enum Obstacle: String, Sendable, CaseIterable {
    /// The weeks do not suffice for the unknowns.
    case shortSeries = "short-series"
    /// Too few weeks with spend.
    case fewWeeks = "few-weeks"
    /// Spend hardly varies.
    case constant
    /// Spend moves in step with other channels.
    case together
    /// One of the smallest channels, fitted as one because the weeks do not suffice for each.
    case merged
    /// The outlay is mostly discount, which no week of spend shows.
    case priceOff = "price-off"
    /// Nothing was spent in the last year.
    case noSpend = "no-spend"
    /// The chains do not agree.
    case notConverged = "not-converged"
    /// The assumption speaks, not the data.
    case priorSpeaks = "prior-speaks"
    /// The model predicts worse than last year's value.
    case predictsWorse = "predicts-worse"
    /// The channel follows demand: it can be cut, never praised.
    case followsDemand = "follows-demand"
    /// Shifted spend explains sales as well.
    case placebo
    /// How the effect bends at today's spend is the assumption's, not the data's.
    case bendUnknown = "bend-unknown"
    /// The model alone would praise the channel: money that is spent when people buy anyway looks
    /// just like that, so that only a test may say `add`.
    case untested
  }

  /// Steady response in money of a month.
  package struct Curve: Sendable {
    /// Spend a month and the margin it brings, by rising spend.
    package let points: [(spend: Double, margin: Interval)]
    /// The highest spend a month that was observed over four weeks.
    package let observedUpTo: Double
    /// Spend a month over the last year.
    package let today: Double
    /// Spend a month with the largest profit.
    package let optimum: Interval
    /// Spend over the spend with the largest profit, within 1/8 and 8.
    package let coverage: Interval
  }

  /// Index into the register's channels.
  package let channel: Int
  /// Channels that were fitted together with it.
  package let partners: [Int]
  /// What stands in the way.
  package let obstacle: Obstacle?
  /// True if the figure may be published, with or without a verdict (METHOD §6.1).
  package let passesGates: Bool
  private let lowest: Lowest
  /// Margin per unit of cost over the last year; `nil` where there is no figure.
  package let perUnit: Belief?
  /// v: margin that one more unit of money brings.
  package let marginal: Belief?
  /// How sure each verdict is: the smaller probability of two shapes of response.
  package let probabilities: VerdictProbabilities?
  /// The verdict.
  package let ruling: Ruling
  /// I: how much the data said beyond the assumption.
  package let informationGain: Double?
  /// Share of shifted placebos that explain sales as well.
  package let placebo: Double?
  /// Share of the effect owed to spend of earlier weeks.
  package let carriedOver: Double?
  /// Draws of net sales brought in the reported month, in units of money.
  package let salesInMonth: SortedSample?
  /// Spend of the last year, in units of money.
  package let spendInYear: Double
  /// The response, where it is published.
  package let curve: Curve?

  /// A channel without a figure.
  init(channel: Int, partners: [Int], obstacle: Obstacle, spendInYear: Double) {
    self.channel = channel
    self.partners = partners
    self.obstacle = obstacle
    self.spendInYear = spendInYear
    (passesGates, lowest) = (false, .itself)
    (perUnit, marginal, probabilities, ruling) = (nil, nil, nil, .cannotTell)
    (informationGain, placebo, carriedOver, salesInMonth, curve) = (nil, nil, nil, nil, nil)
  }

  /// A channel with a figure and its ruling.
  init(channel: Int, figures: Figures, ruling: ResponseRuling) {
    self.channel = channel
    partners = []
    obstacle = ruling.restraints.first.map(Obstacle.init)
    passesGates = ruling.allowsFigure
    self.ruling = ruling.ruling
    lowest = figures.lowest
    perUnit = figures.perUnit
    marginal = figures.marginal
    probabilities = figures.probabilities
    informationGain = figures.informationGain
    placebo = figures.placebo
    carriedOver = figures.carriedOver
    salesInMonth = figures.salesInMonth
    spendInYear = figures.spendInYear
    curve = figures.curve
  }

  /// Margin per unit of cost as it may be printed; `nil` where no figure may be published.
  package var publishedPerUnit: Interval? { passesGates ? printed(perUnit) : nil }

  /// v as it may be printed; `nil` where no figure may be published.
  package var publishedMarginal: Interval? { passesGates ? printed(marginal) : nil }

  private func printed(_ belief: Belief?) -> Interval? {
    guard let interval = belief?.interval else { return nil }
    switch lowest {
    case .itself: return interval
    case .zero: return interval.reachingZero(withInner: false)
    case .zeroAtMost: return interval.reachingZero(withInner: true)
    }
  }

  /// Where an interval begins that an assumption keeps above zero.
  enum Lowest {
    /// Where the draws begin.
    case itself
    /// At zero: the data cannot tell the effect from none, or only a test could tell it from money
    /// spent when people buy anyway.
    case zero
    /// At zero, with its inner part: what the model found is an upper bound.
    case zeroAtMost
  }

  /// The figures of one fitted channel.
  struct Figures {
    var lowest: Lowest
    var perUnit: Belief
    var marginal: Belief
    var probabilities: VerdictProbabilities
    var informationGain: Double
    var placebo: Double?
    var carriedOver: Double?
    var salesInMonth: SortedSample
    var spendInYear: Double
    var curve: Curve?
  }
}

extension ModelledReturn.Obstacle {
  /// What held the ruling back, in the order of the method.
  init(_ restraint: ResponseRuling.Restraint) {
    switch restraint {
    case .notConverged: self = .notConverged
    case .priorSpeaks: self = .priorSpeaks
    case .predictsWorse: self = .predictsWorse
    case .followsDemand: self = .followsDemand
    case .placebo: self = .placebo
    case .fittedTogether: self = .together
    case .constantSpend: self = .constant
    case .fewWeeks: self = .fewWeeks
    case .bendUnknown: self = .bendUnknown
    case .untested: self = .untested
    }
  }
}
