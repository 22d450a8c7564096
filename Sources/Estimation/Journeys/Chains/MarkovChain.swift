package import Measures

/// The journeys as a chain: from the start over channels to a purchase or to nothing.
///
/// State 0 is the start, state c + 1 channel c. Exact, without simulation (METHOD §3.3, W3;
/// E. Anderl, I. Becker, F. von Wangenheim, J. Schumann, International Journal of Research in
/// Marketing 33, 2016).
package struct MarkovChain: Hashable, Sendable {
  /// What an absorption is worth.
  package enum Reward: Hashable, Sendable {
    /// Each purchase counts one.
    case conversions
    /// Each purchase counts the mean value of purchases with the same last channel.
    case value
  }

  /// Q: the probability to go from one state to another, `(channels + 1)²`.
  package let transitions: DenseTable
  /// r: the probability to buy next, times the reward.
  package let exits: [Double]

  /// Number of channels.
  package var channels: Int { exits.count - 1 }

  /// The chain of all journeys.
  package init(_ sample: JourneySample, reward: Reward) {
    self.init(sample, weights: sample.equalWeights, reward: reward)
  }

  /// The chain where each journey counts with a weight.
  ///
  /// A channel that no weighted journey touches keeps a row of zeros: it cannot be reached from
  /// the start, and its effect is zero.
  init(_ sample: JourneySample, weights: [Double], reward: Reward) {
    let size = sample.channels + 1
    var counts = DenseTable(rows: size, columns: size, filledWith: 0)
    var totals = [Double](repeating: 0, count: size)
    var bought = totals
    for (journey, weight) in zip(sample.journeys, weights) where weight > 0 {
      var state = 0
      for channel in journey.channels {
        counts[state, channel + 1] += weight
        totals[state] += weight
        state = channel + 1
      }
      totals[state] += weight
      if let value = journey.value { bought[state] += weight * (reward == .value ? value : 1) }
    }
    for row in 0..<size where totals[row] > 0 {
      for column in 0..<size { counts[row, column] /= totals[row] }
      bought[row] /= totals[row]
    }
    transitions = counts
    exits = bought
  }

  /// A chain whose probabilities were found otherwise.
  init(transitions: DenseTable, exits: [Double]) {
    self.transitions = transitions
    self.exits = exits
  }

  /// `I − Q` of some states.
  func system(of states: [Int]) -> DenseTable {
    var table = DenseTable(rows: states.count, columns: states.count, filledWith: 0)
    for (row, from) in states.enumerated() {
      for (column, to) in states.enumerated() {
        table[row, column] = (row == column ? 1 : 0) - transitions[from, to]
      }
    }
    return table
  }

  /// v: the reward expected at the start.
  package var expectedReward: Double { expectedReward(keeping: Array(0...channels)) }

  /// v(S): the same where only some states, the start first, can be visited and every way into
  /// another one leads to nothing.
  func expectedReward(keeping states: [Int]) -> Double {
    guard let factors = LUFactors(system(of: states)) else { return 0 }
    return factors.solution(of: states.map { exits[$0] })[0]
  }
}
