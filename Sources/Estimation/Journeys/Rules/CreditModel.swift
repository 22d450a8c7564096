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
      return split(sample, weights) { reward in
        MarkovChain(sample, weights: weights, reward: reward).removalEffects
      }
    case .removalOfOrder(let order):
      return split(sample, weights) { reward in
        MemoryChain(sample, weights: weights, order: order, reward: reward).removalEffects
      }
    case .shapley(let limit):
      return split(sample, weights) { reward in
        MarkovChain(sample, weights: weights, reward: reward).shapleyValues(limit: limit)
      }
    }
  }

  private func split(
    _ sample: JourneySample, _ weights: [Double], effects: (MarkovChain.Reward) -> [Double]?
  ) -> ChannelCredit? {
    var conversions = 0.0
    var value = 0.0
    for (journey, weight) in zip(sample.journeys, weights) {
      guard let bought = journey.value else { continue }
      conversions += weight
      value += weight * bought
    }
    guard conversions > 0, let byCount = effects(.conversions) else { return nil }
    let byValue = effects(.value) ?? [Double](repeating: 0, count: sample.channels)
    return .split(conversions: conversions, by: byCount, value: value, by: byValue)
  }
}
