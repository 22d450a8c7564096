package import Estimation
import Facts
import Measures
import Reporting

/// Money moved between channels whose response is known, with what that should bring
/// (METHOD §4.3). Channels whose verdict is open keep what they have.
package struct Reallocation: Sendable {
  /// One channel.
  package struct Row: Sendable {
    /// Index into the register's channels.
    package let channel: Int
    /// Spend a month over the last year, in units of money.
    package let today: Double
    /// Proposal with the same sum; `nil` where a fixed sum allows no move.
    package let sameBudget: Double?
    /// Proposal if the sum may change.
    package let freeBudget: Double
  }

  /// Channels that may move, in the order of the register.
  package let rows: [Row]
  /// Margin gained a month with the same sum; `nil` where a fixed sum allows no move.
  package let gainSameBudget: Belief?
  /// Margin gained a month, less the money spent more, if the sum may change.
  package let gainFreeBudget: Belief

  /// Joint draws that a plan is made from (METHOD §4.3).
  private static let drawCount = 400
  private static let monthsPerWeek = 12 / 52.0

  /// The plan over the response model; `nil` where no channel may move.
  init?(_ layer: ResponseLayer?, returns: [ChannelReturn]) {
    guard let layer, let study = layer.study else { return nil }
    let limits = layer.question.thresholds
    let movable = returns.compactMap { item -> (item: ChannelReturn, group: Int)? in
      guard item.layer == .modelled, item.verdict != .cannotTell,
        let place = layer.question.weekly.channels.firstIndex(of: item.channel),
        let group = layer.groups.firstIndex(of: [place])
      else { return nil }
      return (item, group)
    }
    guard !movable.isEmpty else { return nil }
    let year = limits.response.yearWeeks
    let spend = layer.question.totalSpend
    let today = movable.map { Moments.mean(spend[layer.groups[$0.group][0]].suffix(year)) ?? 0 }
    let bounds = zip(movable, today).map {
      Reallocation.bounds($0.item.verdict, today: $1, step: limits.verdict.step)
    }
    let step = max(1, layer.draws.count / Reallocation.drawCount)
    let draws = stride(from: 0, to: layer.draws.count, by: step).compactMap { draw in
      Reallocation.responses(study, layer.draws[draw], movable.map(\.group))
    }
    guard !draws.isEmpty else { return nil }
    let margin = layer.question.margin
    let free = Reallocation.free(draws, margin: margin, today: today, bounds: bounds)
    let fixed =
      movable.count > 1
      ? try? AllocationPlan(
        budget: Moments.sum(today), today: today, draws: draws, bounds: bounds) : nil
    let perMonth = 1 / Reallocation.monthsPerWeek
    rows = movable.indices.map { index in
      Row(
        channel: movable[index].item.channel, today: today[index] * perMonth,
        sameBudget: fixed.map { $0.proposal[index] * perMonth },
        freeBudget: free.spend[index] * perMonth)
    }
    gainSameBudget = fixed.map { $0.gain.scaled(by: margin * perMonth, plus: 0) }
    gainFreeBudget = free.gain.scaled(by: perMonth, plus: 0)
  }

  /// A verdict points one way only: what is to be cut never gets more.
  private static func bounds(_ verdict: Verdict, today: Double, step: Double)
    -> ClosedRange<Double>
  {
    switch verdict {
    case .add: today...today * (1 + step)
    case .cut: today * (1 - step)...today
    case .hold: today * (1 - step)...today * (1 + step)
    case .cannotTell: today...today
    }
  }

  private static func responses(
    _ study: ResponseStudy, _ draw: [ChannelParameters], _ groups: [Int]
  ) -> [SteadyResponse]? {
    let found = groups.compactMap {
      study.published.model.steadyResponse(of: draw[$0], channel: $0)
    }
    return found.count == groups.count ? found : nil
  }

  /// Every channel at its own best spend within its bounds, and the profit gained a week.
  private static func free(
    _ draws: [[SteadyResponse]], margin: Double, today: [Double], bounds: [ClosedRange<Double>]
  ) -> (spend: [Double], gain: Belief) {
    let spend = today.indices.map { index -> Double in
      let best = draws.map { draw -> Double in
        let optimum = draw[index].optimum(margin: margin)
        return min(max(optimum, bounds[index].lowerBound), bounds[index].upperBound)
      }
      return SortedSample(best).median
    }
    let gains = draws.map { draw in
      Moments.sum(
        today.indices.map { index in
          margin * (draw[index].sales(at: spend[index]) - draw[index].sales(at: today[index]))
            - (spend[index] - today[index])
        })
    }
    return (spend, .median(of: SortedSample(gains)))
  }
}
