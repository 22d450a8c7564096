import Measures

/// A chain that remembers the last few channels instead of one.
///
/// States are the last k channels (fewer at the start of a path); removing a channel deletes every
/// state that contains it (METHOD §3.3, order k). With order 1 it equals `MarkovChain`.
package struct MemoryChain: Sendable {
  private let channels: Int
  /// States in order of first appearance; the empty one is the start.
  private let states: [[Int]]
  private let transitions: DenseTable
  private let exits: [Double]

  /// The chain of all journeys with a memory of `order` channels.
  package init(_ sample: JourneySample, order: Int, reward: MarkovChain.Reward) {
    self.init(sample, weights: sample.equalWeights, order: order, reward: reward)
  }

  init(_ sample: JourneySample, weights: [Double], order: Int, reward: MarkovChain.Reward) {
    precondition(order > 0, "A chain remembers at least one channel.")
    channels = sample.channels
    var numbers: [[Int]: Int] = [[]: 0]
    var states: [[Int]] = [[]]
    let walks = weights.indices.map { journey in
      var memory: [Int] = []
      return sample.touches(of: journey).map { place -> Int in
        memory = Array((memory + [Int(sample.steps[place])]).suffix(order))
        if let known = numbers[memory] { return known }
        numbers[memory] = states.count
        states.append(memory)
        return states.count - 1
      }
    }
    var counts = DenseTable(rows: states.count, columns: states.count, filledWith: 0)
    var totals = [Double](repeating: 0, count: states.count)
    var bought = totals
    for (index, walk) in walks.enumerated() where weights[index] > 0 {
      var state = 0
      for next in walk {
        counts[state, next] += weights[index]
        totals[state] += weights[index]
        state = next
      }
      totals[state] += weights[index]
      if let value = sample.values[index] {
        bought[state] += weights[index] * (reward == .value ? value : 1)
      }
    }
    for row in states.indices where totals[row] > 0 {
      for column in states.indices { counts[row, column] /= totals[row] }
      bought[row] /= totals[row]
    }
    self.states = states
    transitions = counts
    exits = bought
  }

  /// `RE_c = 1 − v_{−c}/v` for every channel, one solution each; `nil` if nothing is ever bought.
  package var removalEffects: [Double]? {
    let all = expectedReward(keeping: Array(states.indices))
    guard all > 0 else { return nil }
    return (0..<channels).map { channel in
      let kept = states.indices.filter { !states[$0].contains(channel) }
      return kept.count == states.count ? 0 : 1 - expectedReward(keeping: kept) / all
    }
  }

  private func expectedReward(keeping kept: [Int]) -> Double {
    var table = DenseTable(rows: kept.count, columns: kept.count, filledWith: 0)
    for (row, from) in kept.enumerated() {
      for (column, to) in kept.enumerated() {
        table[row, column] = (row == column ? 1 : 0) - transitions[from, to]
      }
    }
    guard let factors = LUFactors(table) else { return 0 }
    return factors.solution(of: kept.map { exits[$0] })[0]
  }
}
