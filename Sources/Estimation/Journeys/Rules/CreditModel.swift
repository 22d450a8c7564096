/// A way to credit purchases to channels; several stand side by side, because none is the truth.
package enum CreditModel: Hashable, Sendable {
  /// A fixed rule.
  case rule(AttributionRule)
  /// Removal effects of the chain, normalised to the total ("removal-normalised").
  case removal
  /// Removal effects of a chain with a longer memory.
  case removalOfOrder(Int)
  /// Shapley values on the chain, normalised to the total; at most so many channels.
  case shapley(limit: Int)

  /// The credit of every channel; `nil` if nothing was bought.
  package func credit(of sample: JourneySample) -> ChannelCredit? {
    credit(of: sample, weights: sample.equalWeights)
  }

  /// The credit where each journey counts with a weight.
  func credit(of sample: JourneySample, weights: [Double]) -> ChannelCredit? {
    switch self {
    case .rule(let rule):
      return rule.credit(of: sample, weights: weights)
    case .removal:
      let counted = MarkovChain.counted(sample, weights: weights)
      let effects = counted.chain.removalEffects(of: [counted.chain.exits, counted.valueExits])
      return split(sample, weights, byCount: effects[0]) { effects[1] }
    case .removalOfOrder(let order):
      func effects(_ reward: MarkovChain.Reward) -> [Double]? {
        MemoryChain(sample, weights: weights, order: order, reward: reward).removalEffects
      }
      return split(sample, weights, byCount: effects(.conversions)) { effects(.value) }
    case .shapley(let limit):
      let counted = MarkovChain.counted(sample, weights: weights)
      let values = counted.chain.shapleyValues(
        of: [counted.chain.exits, counted.valueExits], limit: limit)
      return split(sample, weights, byCount: values[0]) { values[1] }
    }
  }

  private func split(
    _ sample: JourneySample, _ weights: [Double], byCount: [Double]?, byValue: () -> [Double]?
  ) -> ChannelCredit? {
    var conversions = 0.0
    var value = 0.0
    for (journey, weight) in weights.enumerated() {
      guard let bought = sample.values[journey] else { continue }
      conversions += weight
      value += weight * bought
    }
    guard conversions > 0, let byCount else { return nil }
    return .split(
      conversions: conversions, by: byCount, value: value,
      by: byValue() ?? [Double](repeating: 0, count: sample.channels))
  }
}
