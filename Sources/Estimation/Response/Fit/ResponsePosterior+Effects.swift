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
          result[period][channel].append(dot(share, weekly))
        }
      }
    }
    return result
  }

  /// Draws of the sales that one more euro of a channel brings, if every week's spend of the
  /// window grows in proportion.
  ///
  /// `mROAS = β Σ_{t∈w} h'(a_t) a^w_t / Σ_{t∈w} x_t` with the carry-over of the window's own spend
  /// (METHOD §3.4, marginal return). The window is the last `weeks` of every series; `nil` without
  /// spend in it.
  package func marginalReturns(
    of channel: Int, lastWeeks weeks: Int, draws: [[ChannelParameters]]
  ) -> [Double]? {
    let design = model.design
    let spent = design.blocks.reduce(0.0) {
      $0 + Moments.sum(design.spend[channel][$1.rows.suffix(weeks)])
    }
    guard spent > 0 else { return nil }
    return draws.map { draw in
      design.blocks.reduce(0.0) {
        $0 + model.marginalEffect(of: draw[channel], channel: channel, block: $1, weeks: weeks)
      } / spent
    }
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

extension ResponseModel {
  /// `β Σ_{t∈w} h'(a_t) a^w_t` of one series.
  func marginalEffect(
    of parameters: ChannelParameters, channel: Int, block: ResponseDesign.Block, weeks: Int
  ) -> Double {
    guard block.totalSpend[channel] > 0 else { return 0 }
    let half = parameters.halfPointSpend(meanSpend: block.meanSpend[channel])
    let spend = Array(design.spend[channel][block.rows])
    let levels = Carryover.carried(
      spend, retention: parameters.retention, earlier: block.earlier[channel])
    let start = max(0, spend.count - weeks)
    let own = Carryover.carried(
      Array(spend[start...]), retention: parameters.retention, earlier: [])
    var responses = 0.0
    for level in levels { responses += shape.response(level, halfPoint: half) }
    var sum = 0.0
    for (level, owned) in zip(levels[start...], own) where owned > 0 {
      sum += shape.slope(level, halfPoint: half) * owned
    }
    return parameters.return * block.totalSpend[channel] / responses * sum
  }
}
