import Measures

extension ResponsePosterior {
  /// Joint draws of what every channel brought in some periods, in net sales.
  ///
  /// `shares` gives for each period the share of every row that falls into it (a week that spans
  /// two months is split by open days). Result: period, channel, draw.
  package func contributions(
    inPeriods shares: [[Double]], draws: [[ChannelParameters]]
  ) -> [[[Double]]] {
    let channels = model.design.channels
    var result = shares.map { _ in (0..<channels).map { _ in [Double]() } }
    for draw in draws {
      for channel in 0..<channels {
        let weekly = ResponseFit.contribution(of: draw[channel], channel: channel, model: model)
        for (period, share) in shares.enumerated() {
          result[period][channel].append(Moments.innerProduct(share, weekly))
        }
      }
    }
    return result
  }

  /// Draws of the sales that one more euro of a channel brings; `nil` without spend in the
  /// window, the last `weeks` of every series.
  package func marginalReturns(
    of channel: Int, lastWeeks weeks: Int, draws: [[ChannelParameters]]
  ) -> [Double]? {
    let values = draws.compactMap {
      model.marginalReturn(of: $0[channel], channel: channel, lastWeeks: weeks)
    }
    return values.isEmpty ? nil : values
  }

  /// Share of the effect that is owed to spend of earlier weeks: `Σh(1 − x/a)/Σh`, at the
  /// posterior median (METHOD §7).
  package func carryoverShare(of channel: Int) -> Double? {
    let parameters = medians[channel]
    let design = model.design
    let responses = ResponseFit.responses(of: parameters, channel: channel, model: model)
    var carriedPart = 0.0
    for block in design.blocks {
      let spend = Array(design.spend[channel][block.rows])
      let levels = Carryover.carried(
        spend, retention: parameters.retention, earlier: block.earlier[channel])
      for (row, (amount, level)) in zip(block.rows, zip(spend, levels)) where level > 0 {
        carriedPart += responses[row] * (1 - amount / level)
      }
    }
    let all = Moments.sum(responses)
    return all > 0 ? carriedPart / all : nil
  }
}
