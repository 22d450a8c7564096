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
    (perUnit, marginal, probabilities, ruling) = (nil, nil, nil, .cannotTell)
    (informationGain, placebo, carriedOver, salesInMonth, curve) = (nil, nil, nil, nil, nil)
  }

  /// A channel with a figure and its ruling.
  init(channel: Int, figures: Figures, ruling: ResponseRuling) {
    self.channel = channel
    partners = []
    let isPraise = ruling.ruling == .add
    obstacle = ruling.restraints.first.map(Obstacle.init) ?? (isPraise ? .untested : nil)
    perUnit = figures.perUnit
    marginal = figures.marginal
    probabilities = figures.probabilities
    self.ruling = isPraise ? .cannotTell : ruling.ruling
    informationGain = figures.informationGain
    placebo = figures.placebo
    carriedOver = figures.carriedOver
    salesInMonth = figures.salesInMonth
    spendInYear = figures.spendInYear
    curve = figures.curve
  }

  /// True if the figure may be published: the chains agree and the model predicts better than
  /// last year's value (METHOD §6.1).
  var passesGates: Bool { obstacle != .notConverged && obstacle != .predictsWorse }

  /// The figures of one fitted channel.
  struct Figures {
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
    }
  }
}
