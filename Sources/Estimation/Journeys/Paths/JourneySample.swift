/// All journeys of an analysis side by side, ready to be counted many times.
package struct JourneySample: Sendable {
  /// Number of channels; journeys name them 0 … `channels` − 1.
  package let channels: Int
  /// The journeys in the order given.
  package let journeys: [Journey]
  /// For each journey the position of its customer among all customers.
  let customerIndex: [Int]
  /// Number of customers.
  package let customers: Int

  /// The journeys of `channels` channels.
  package init(_ journeys: [Journey], channels: Int) {
    precondition(
      journeys.allSatisfy { $0.channels.allSatisfy { $0 >= 0 && $0 < channels } },
      "A journey names a channel that does not exist.")
    self.journeys = journeys
    self.channels = channels
    var positions: [Int: Int] = [:]
    customerIndex = journeys.map { journey in
      let position = positions[journey.customer] ?? positions.count
      positions[journey.customer] = position
      return position
    }
    customers = positions.count
  }

  /// Purchases with at least one touch.
  package var conversions: Int { journeys.reduce(0) { $0 + ($1.value == nil ? 0 : 1) } }

  /// Every journey once.
  var equalWeights: [Double] { [Double](repeating: 1, count: journeys.count) }

  /// For each channel the purchases whose path it touched; a channel with few of them has no rank.
  package var touchedConversions: [Int] {
    var counts = [Int](repeating: 0, count: channels)
    var lastJourney = [Int](repeating: -1, count: channels)
    for (index, journey) in journeys.enumerated() where journey.value != nil {
      for channel in journey.channels where lastJourney[channel] != index {
        lastJourney[channel] = index
        counts[channel] += 1
      }
    }
    return counts
  }

  /// Number of touches of each channel.
  package var touches: [Int] {
    var counts = [Int](repeating: 0, count: channels)
    for journey in journeys { for channel in journey.channels { counts[channel] += 1 } }
    return counts
  }

  /// The journeys with channels renumbered by `folding`.
  package func folded(by folding: ChannelFolding) -> JourneySample {
    JourneySample(
      journeys.map { journey in
        Journey(
          customer: journey.customer, channels: journey.channels.map { folding.target[$0] },
          ageDays: journey.ageDays, value: journey.value)
      }, channels: folding.channels)
  }
}
