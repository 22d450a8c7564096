package import Measures

/// A proposal for a fixed budget that allows for what is not known about the responses.
package struct AllocationPlan: Sendable {
  /// For each channel the best spend over draws: median with its 50 % band inside.
  package let best: [Interval]
  /// The proposal: the medians brought to the budget, each within its bounds.
  package let proposal: [Double]
  /// Weekly sales the proposal brings beyond today's spend, over the same draws.
  package let gain: Belief

  /// The plan over joint draws of all responses (METHOD §4.3).
  ///
  /// - Parameters:
  ///   - budget: weekly spend in all.
  ///   - today: weekly spend of each channel today.
  ///   - draws: in each draw one response for each channel.
  ///   - bounds: what each channel may get; a channel that stays has two equal bounds.
  package init(
    budget: Double, today: [Double], draws: [[SteadyResponse]], bounds: [ClosedRange<Double>]
  ) throws(BudgetAllocation.Impossible) {
    precondition(!draws.isEmpty, "A plan needs draws.")
    var spends = today.map { _ in [Double]() }
    for draw in draws {
      let division = try BudgetAllocation(budget: budget, responses: draw, bounds: bounds)
      for (channel, spend) in division.spend.enumerated() { spends[channel].append(spend) }
    }
    best = spends.map { SortedSample($0).interval }
    let proposal = AllocationPlan.broughtTo(budget, best.map(\.estimate), bounds: bounds)
    self.proposal = proposal
    let gains = draws.map { draw in
      Moments.sum(
        draw.indices.map {
          draw[$0].sales(at: proposal[$0]) - draw[$0].sales(at: today[$0])
        })
    }
    gain = .median(of: SortedSample(gains))
  }

  /// Moves all amounts by one common step, each within its bounds, until they sum to the budget.
  private static func broughtTo(
    _ budget: Double, _ amounts: [Double], bounds: [ClosedRange<Double>]
  ) -> [Double] {
    func moved(_ step: Double) -> [Double] {
      zip(amounts, bounds).map { min(max($0 + step, $1.lowerBound), $1.upperBound) }
    }
    var low = -budget
    var high = budget
    for _ in 0..<200 {
      let middle = 0.5 * (low + high)
      if Moments.sum(moved(middle)) > budget { high = middle } else { low = middle }
    }
    return moved(low)
  }

  /// Draws of the weekly sales gained if `share` of one channel's spend moves to another
  /// (METHOD §4.2).
  package static func shiftGain(
    from source: Int, to target: Int, share: Double, today: [Double], draws: [[SteadyResponse]]
  ) -> SortedSample {
    let amount = share * today[source]
    return SortedSample(
      draws.map { draw in
        let lost =
          draw[source].sales(at: today[source]) - draw[source].sales(at: today[source] - amount)
        let won =
          draw[target].sales(at: today[target] + amount) - draw[target].sales(at: today[target])
        return won - lost
      })
  }
}
