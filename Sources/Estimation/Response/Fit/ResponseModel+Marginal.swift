import Measures

extension ResponseModel {
  /// The sales that one more euro of a channel brings, if every week's spend of the window grows in
  /// proportion; `nil` without spend in it.
  ///
  /// `mROAS = β Σ_{t∈w} h'(a_t) a^w_t / Σ_{t∈w} x_t` with the carry-over of the window's own spend
  /// (METHOD §3.4, marginal return; W5). The window is the last `weeks` of every series.
  package func marginalReturn(
    of parameters: ChannelParameters, channel: Int, lastWeeks weeks: Int
  ) -> Double? {
    var spent = 0.0
    var effect = 0.0
    for block in design.blocks {
      spent += Moments.sum(design.spend[channel][block.rows.suffix(weeks)])
      effect += marginalEffect(of: parameters, channel: channel, block: block, weeks: weeks)
    }
    return spent > 0 ? effect / spent : nil
  }

  /// `β Σ_{t∈w} h'(a_t) a^w_t` of one series.
  private func marginalEffect(
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
