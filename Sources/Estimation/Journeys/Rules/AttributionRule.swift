import Measures

/// A fixed rule that splits a purchase among the touches before it.
///
/// Every rule credits, none proves; weights of a journey sum to one (METHOD §3.3, W3).
package enum AttributionRule: Hashable, Sendable {
  /// All to the first touch.
  case first
  /// All to the last touch.
  case last
  /// The same to every touch.
  case linear
  /// 40 % to the first, 40 % to the last, the rest to those between; two touches half each.
  case position
  /// A touch weighs half as much for every so many days before the purchase.
  case decay(halfLifeDays: Double)

  /// The share of each touch of a journey, in order.
  package func weights(ageDays: [Double]) -> [Double] {
    let count = ageDays.count
    var weights = [Double](repeating: 0, count: count)
    guard count > 0 else { return [] }
    switch self {
    case .first: weights[0] = 1
    case .last: weights[count - 1] = 1
    case .linear: weights = [Double](repeating: 1 / Double(count), count: count)
    case .position: weights = AttributionRule.positionWeights(count)
    case .decay(let halfLifeDays):
      // Ages count from the youngest touch, so that very old paths do not underflow to nothing.
      let youngest = ageDays.reduce(Double.infinity) { min($0, $1) }
      let rate = PortableFunctions.logarithm(2) / halfLifeDays
      weights = ageDays.map { PortableFunctions.exponential(-($0 - youngest) * rate) }
      let total = Moments.sum(weights)
      weights = weights.map { $0 / total }
    }
    return weights
  }

  private static func positionWeights(_ count: Int) -> [Double] {
    if count == 1 { return [1] }
    if count == 2 { return [0.5, 0.5] }
    var weights = [Double](repeating: 0.2 / Double(count - 2), count: count)
    weights[0] = 0.4
    weights[count - 1] = 0.4
    return weights
  }

  /// The credit of every channel under this rule.
  package func credit(of sample: JourneySample) -> ChannelCredit {
    credit(of: sample, weights: sample.equalWeights)
  }

  /// The credit where each journey counts with a weight.
  func credit(of sample: JourneySample, weights: [Double]) -> ChannelCredit {
    var conversions = [Double](repeating: 0, count: sample.channels)
    var value = conversions
    for (journey, weight) in zip(sample.journeys, weights) where weight > 0 {
      guard let bought = journey.value else { continue }
      let shares = self.weights(ageDays: journey.ageDays)
      for (channel, share) in zip(journey.channels, shares) {
        conversions[channel] += weight * share
        value[channel] += weight * share * bought
      }
    }
    return ChannelCredit(conversions: conversions, value: value)
  }
}
