extension MarkovChain {
  /// The exact Shapley value of every channel: its mean contribution to the reward over all
  /// orders in which channels may join (METHOD §3.3, W4; L. Shapley, 1953).
  ///
  /// `v(S)` is the reward of the chain that keeps S only; at most `limit` channels (fold the
  /// smallest into "other" before).
  package func shapleyValues(limit: Int) -> [Double] {
    shapleyValues(of: [exits], limit: limit)[0]
  }

  /// The same for several rewards in place of `exits`.
  func shapleyValues(of rewards: [[Double]], limit: Int) -> [[Double]] {
    precondition(channels <= limit, "Too many channels for an exact value: fold some first.")
    let worths = (0..<1 << channels).map { mask in
      expectedRewards(
        of: rewards,
        keeping: [0] + ShapleyValue.members(of: mask, players: channels).map { $0 + 1 })
    }
    return rewards.indices.map { reward in
      ShapleyValue.values(players: channels, worth: worths.map { $0[reward] })
    }
  }
}
