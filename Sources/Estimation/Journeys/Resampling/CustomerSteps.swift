import Measures

/// The steps of every customer counted once, so that a resample of customers is a weighted sum
/// instead of another walk through all journeys.
struct CustomerSteps {
  /// How often one customer went from one state to another.
  private struct Step {
    var cell: Int
    var count: Double
  }

  /// How one customer's journeys ended after a state.
  private struct End {
    var state: Int
    var journeys: Double
    var purchases: Double
    var value: Double
  }

  private let size: Int
  private let steps: [Step]
  private let ends: [End]
  /// Where each customer's steps and ends begin, one entry more than customers.
  private let stepStarts: [Int]
  private let endStarts: [Int]

  /// The steps of the journeys, customer by customer.
  init(_ sample: JourneySample) {
    let size = sample.channels + 1
    self.size = size
    var own = [[Int]](repeating: [], count: sample.customers)
    for (journey, customer) in sample.customerIndex.enumerated() { own[customer].append(journey) }
    var steps: [Step] = []
    var ends: [End] = []
    var stepStarts = [0]
    var endStarts = [0]
    var counts = [Double](repeating: 0, count: size * size)
    var cells: [Int] = []
    var tallies = [End](
      repeating: End(state: 0, journeys: 0, purchases: 0, value: 0), count: size)
    for journeys in own {
      for index in journeys {
        var state = 0
        for place in sample.touches(of: index) {
          let next = Int(sample.steps[place]) + 1
          let cell = state * size + next
          if counts[cell] == 0 { cells.append(cell) }
          counts[cell] += 1
          state = next
        }
        tallies[state].journeys += 1
        if let value = sample.values[index] {
          tallies[state].purchases += 1
          tallies[state].value += value
        }
      }
      for cell in cells {
        steps.append(Step(cell: cell, count: counts[cell]))
        counts[cell] = 0
      }
      cells.removeAll(keepingCapacity: true)
      for state in tallies.indices where tallies[state].journeys > 0 {
        tallies[state].state = state
        ends.append(tallies[state])
        tallies[state] = End(state: 0, journeys: 0, purchases: 0, value: 0)
      }
      stepStarts.append(steps.count)
      endStarts.append(ends.count)
    }
    self.steps = steps
    self.ends = ends
    self.stepStarts = stepStarts
    self.endStarts = endStarts
  }

  /// The removal credits of four replicates, in each of which every customer counts with a weight;
  /// `nil` where nothing was bought. Four at once, because a walk through all steps costs more than
  /// the sums.
  func removalCredits(weights: [SIMD4<Double>]) -> [ChannelCredit?] {
    var counts = [SIMD4<Double>](repeating: .zero, count: size * size)
    var totals = [SIMD4<Double>](repeating: .zero, count: size)
    var purchases = totals
    var values = totals
    for (customer, weight) in weights.enumerated() {
      for place in stepStarts[customer]..<stepStarts[customer + 1] {
        counts[steps[place].cell] += weight * steps[place].count
      }
      for place in endStarts[customer]..<endStarts[customer + 1] {
        let end = ends[place]
        totals[end.state] += weight * end.journeys
        purchases[end.state] += weight * end.purchases
        values[end.state] += weight * end.value
      }
    }
    for row in 0..<size { for column in 0..<size { totals[row] += counts[row * size + column] } }
    return (0..<4).map { lane in
      removalCredit(
        counts: counts.map { $0[lane] }, totals: totals.map { $0[lane] },
        purchases: purchases.map { $0[lane] }, values: values.map { $0[lane] })
    }
  }

  private func removalCredit(
    counts: [Double], totals: [Double], purchases: [Double], values: [Double]
  ) -> ChannelCredit? {
    let (chain, spent) = MarkovChain.shares(
      counts: counts, totals: totals, bought: purchases, spent: values)
    let effects = chain.removalEffects(of: [chain.exits, spent])
    guard let byCount = effects[0] else { return nil }
    return .split(
      conversions: Moments.sum(purchases), by: byCount, value: Moments.sum(values),
      by: effects[1] ?? [Double](repeating: 0, count: size - 1))
  }
}
