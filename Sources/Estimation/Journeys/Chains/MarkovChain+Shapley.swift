import Measures

extension MarkovChain {
  /// The exact Shapley value of every channel: its mean contribution to the reward over all
  /// orders in which channels may join (METHOD §3.3, W4; L. Shapley, 1953).
  ///
  /// `v(S)` is the reward of the chain that keeps S only. All 2ⁿ sets in ascending order of their
  /// bit masks; at most `limit` channels (fold the smallest into "other" before).
  package func shapleyValues(limit: Int) -> [Double] {
    precondition(channels <= limit, "Too many channels for an exact value: fold some first.")
    let count = channels
    let rewards = (0..<1 << count).map { mask in
      expectedReward(keeping: [0] + (0..<count).filter { mask >> $0 & 1 == 1 }.map { $0 + 1 })
    }
    let weights = MarkovChain.shapleyWeights(count)
    return (0..<count).map { channel in
      let bit = 1 << channel
      var sum = 0.0
      for mask in 0..<1 << count where mask & bit == 0 {
        sum += weights[mask.nonzeroBitCount] * (rewards[mask | bit] - rewards[mask])
      }
      return sum
    }
  }

  /// `|S|!(n − |S| − 1)!/n!` for every size of S.
  private static func shapleyWeights(_ count: Int) -> [Double] {
    guard count > 0 else { return [] }
    var weights = [1 / Double(count)]
    for size in 1..<max(1, count) {
      weights.append(weights[size - 1] * Double(size) / Double(count - size))
    }
    return weights
  }
}
