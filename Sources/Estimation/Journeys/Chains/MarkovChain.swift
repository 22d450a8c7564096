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
  init(_ sample: JourneySample, weights: [Double], reward: Reward) {
    let counted = MarkovChain.counted(sample, weights: weights)
    self.init(
      transitions: counted.chain.transitions,
      exits: reward == .value ? counted.valueExits : counted.chain.exits)
  }

  /// The chain of weighted journeys with each purchase counting one, and the exits where it counts
  /// its value: one walk for both.
  ///
  /// A channel that no weighted journey touches keeps a row of zeros: it cannot be reached from
  /// the start, and its effect is zero.
  static func counted(_ sample: JourneySample, weights: [Double])
    -> (chain: MarkovChain, valueExits: [Double])
  {
    let size = sample.channels + 1
    var counts = [Double](repeating: 0, count: size * size)
    var totals = [Double](repeating: 0, count: size)
    var bought = totals
    var spent = totals
    for (journey, weight) in weights.enumerated() where weight > 0 {
      var state = 0
      for place in sample.touches(of: journey) {
        let next = Int(sample.steps[place]) + 1
        counts[state * size + next] += weight
        totals[state] += weight
        state = next
      }
      totals[state] += weight
      if let value = sample.values[journey] {
        bought[state] += weight
        spent[state] += weight * value
      }
    }
    return shares(counts: counts, totals: totals, bought: bought, spent: spent)
  }

  /// The chain of counted steps, `size²` of them row after row, of the journeys that left each
  /// state in all, with a purchase, and for what value.
  static func shares(
    counts: [Double], totals: [Double], bought: [Double], spent: [Double]
  ) -> (chain: MarkovChain, valueExits: [Double]) {
    let size = totals.count
    var table = DenseTable(rows: size, columns: size, filledWith: 0)
    var (bought, spent) = (bought, spent)
    for row in 0..<size where totals[row] > 0 {
      for column in 0..<size { table[row, column] = counts[row * size + column] / totals[row] }
      bought[row] /= totals[row]
      spent[row] /= totals[row]
    }
    return (MarkovChain(transitions: table, exits: bought), spent)
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
    expectedRewards(of: [exits], keeping: states)[0]
  }

  /// The same for several rewards in place of `exits`.
  func expectedRewards(of rewards: [[Double]], keeping states: [Int]) -> [Double] {
    guard let factors = LUFactors(system(of: states)) else { return rewards.map { _ in 0 } }
    return rewards.map { exits in factors.solution(of: states.map { exits[$0] })[0] }
  }
}
