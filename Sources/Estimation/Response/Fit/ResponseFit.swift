import Measures

/// The model at one set of parameters: contributions week by week and what is left.
///
/// Plain arithmetic beside the sampler's kernel; a test holds the two together.
package struct ResponseFit: Sendable {
  /// For each channel and row the sales it brought, `β h`.
  package let contributions: [[Double]]
  /// What baseline and channels leave of the observed, weighted rows.
  package let remainder: [Double]

  /// The fit of one parameter set for each channel.
  package init(model: ResponseModel, parameters: [ChannelParameters]) {
    let design = model.design
    let contributions = parameters.indices.map { channel in
      ResponseFit.contribution(of: parameters[channel], channel: channel, model: model)
    }
    self.contributions = contributions
    let rest = design.observed.map { row in
      contributions.reduce(design.sales[row]) { $0 - $1[row] } * design.rowWeights[row]
    }
    remainder = design.basis.remainder(of: rest)
  }

  /// `β h` of one channel over all rows, `β = R Σx/Σh` in each series.
  static func contribution(
    of parameters: ChannelParameters, channel: Int, model: ResponseModel
  ) -> [Double] {
    let responses = responses(of: parameters, channel: channel, model: model)
    var result = [Double](repeating: 0, count: model.design.rows)
    for block in model.design.blocks where block.totalSpend[channel] > 0 {
      let sum = Moments.sum(responses[block.rows])
      let scale = parameters.return * block.totalSpend[channel] / sum
      for row in block.rows { result[row] = scale * responses[row] }
    }
    return result
  }

  /// h of one channel over all rows; zero in a series without spend.
  static func responses(
    of parameters: ChannelParameters, channel: Int, model: ResponseModel
  ) -> [Double] {
    var result = [Double](repeating: 0, count: model.design.rows)
    for block in model.design.blocks where block.totalSpend[channel] > 0 {
      let half = parameters.halfPointSpend(meanSpend: block.meanSpend[channel])
      let carried = Carryover.carried(
        Array(model.design.spend[channel][block.rows]), retention: parameters.retention,
        earlier: block.earlier[channel])
      for (row, level) in zip(block.rows, carried) {
        result[row] = model.shape.response(level, halfPoint: half)
      }
    }
    return result
  }
}
