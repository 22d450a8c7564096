import Measures

extension ResponseModel {
  /// The steady weekly response of a channel over all series, for allocation; `nil` without spend.
  ///
  /// Half points and ceilings of several shops add up, as if spend were split among them as it
  /// is today. Allocation uses the published shape (METHOD §4.2).
  package func steadyResponse(
    of parameters: ChannelParameters, channel: Int
  ) -> SteadyResponse? {
    precondition(shape == .diminishing, "Money is allocated on the published shape.")
    let responses = ResponseFit.responses(of: parameters, channel: channel, model: self)
    var halfPoint = 0.0
    var ceiling = 0.0
    for block in design.blocks where block.totalSpend[channel] > 0 {
      halfPoint += parameters.halfPointSpend(meanSpend: block.meanSpend[channel])
      ceiling +=
        parameters.return * block.totalSpend[channel] / Moments.sum(responses[block.rows])
    }
    guard halfPoint > 0 else { return nil }
    return SteadyResponse(
      retention: parameters.retention, halfPoint: halfPoint, ceiling: ceiling)
  }
}
