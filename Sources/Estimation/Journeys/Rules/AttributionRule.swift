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
    var shares: [Double] = []
    fill(&shares, ages: ageDays, ageDays.indices)
    return shares
  }

  /// Fills in the shares of the touches that stand at some places of `ages`.
  private func fill(_ shares: inout [Double], ages: [Double], _ touches: Range<Int>) {
    let count = touches.count
    shares.removeAll(keepingCapacity: true)
    guard count > 0 else { return }
    switch self {
    case .first, .last:
      for _ in 0..<count { shares.append(0) }
      shares[self == .first ? 0 : count - 1] = 1
    case .linear: for _ in 0..<count { shares.append(1 / Double(count)) }
    case .position:
      let (ends, middle) = AttributionRule.positionShares(count)
      for _ in 0..<count { shares.append(middle) }
      shares[0] = ends
      shares[count - 1] = ends
    case .decay(let halfLifeDays):
      // Ages count from the youngest touch, so that very old paths do not underflow to nothing.
      var youngest = Double.infinity
      for place in touches { youngest = min(youngest, ages[place]) }
      let rate = PortableFunctions.logarithm(2) / halfLifeDays
      for place in touches {
        shares.append(PortableFunctions.exponential(-(ages[place] - youngest) * rate))
      }
      let total = Moments.sum(shares)
      for index in shares.indices { shares[index] /= total }
    }
  }

  /// The share of the first and the last touch, and of each between them.
  private static func positionShares(_ count: Int) -> (ends: Double, middle: Double) {
    switch count {
    case 1: (1, 0)
    case 2: (0.5, 0)
    default: (0.4, 0.2 / Double(count - 2))
    }
  }

  /// The credit of every channel under this rule.
  package func credit(of sample: JourneySample) -> ChannelCredit {
    credit(of: sample, weights: sample.equalWeights)
  }

  /// The credit where each journey counts with a weight.
  func credit(of sample: JourneySample, weights: [Double]) -> ChannelCredit {
    var conversions = [Double](repeating: 0, count: sample.channels)
    var value = conversions
    var shares: [Double] = []
    for (journey, weight) in weights.enumerated() where weight > 0 {
      guard let bought = sample.values[journey] else { continue }
      let touches = sample.touches(of: journey)
      fill(&shares, ages: sample.ages, touches)
      for place in touches {
        let (channel, share) = (Int(sample.steps[place]), shares[place - touches.lowerBound])
        conversions[channel] += weight * share
        value[channel] += weight * share * bought
      }
    }
    return ChannelCredit(conversions: conversions, value: value)
  }
}
