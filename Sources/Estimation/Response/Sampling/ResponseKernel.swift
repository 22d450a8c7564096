import Measures

/// The log posterior of a response model for eight parameter sets at once.
///
/// The hot loop of the program. Lanes never mix, so the result of a walker does not depend on its
/// neighbours, and every sum runs over the weeks in order (METHOD §3.0). No fused multiply-add. The
/// loops over the weeks are in `CResponse`, which says why.
struct ResponseKernel {
  private let design: ResponseDesign
  private let prior: ResponsePrior
  private let shape: ResponseShape
  /// Tests by channel.
  private let lifts: [[ResponseDesign.RowLift]]
  /// `½(T_eff − q)`.
  private let weight: Double
  /// Spend, block by block, channel by channel.
  private let spend: [[[Double]]]
  /// Orthonormal baseline, two columns side by side, pair after pair; a column of zeros fills the
  /// last pair.
  private let basisPairs: [Double]
  /// The responses of one channel in the weeks of one block.
  private var response: [Lanes]
  private var total: [Lanes]
  /// The totals of the observed weeks.
  private var observed: [Lanes]

  init(
    design: ResponseDesign, prior: ResponsePrior, shape: ResponseShape, effectiveWeeks: Double
  ) {
    self.design = design
    self.prior = prior
    self.shape = shape
    lifts = (0..<design.channels).map { channel in design.lifts.filter { $0.channel == channel } }
    weight = 0.5 * (effectiveWeeks - Double(design.baselineColumns))
    spend = design.blocks.map { block in design.spend.map { Array($0[block.rows]) } }
    basisPairs = ResponseKernel.pairs(of: design.basis.columns, rows: design.observed.count)
    response = [Lanes](repeating: .zero, count: design.rows)
    total = response
    observed = [Lanes](repeating: .zero, count: design.observed.count)
  }

  private static func pairs(of columns: [[Double]], rows: Int) -> [Double] {
    var pairs: [Double] = []
    for column in stride(from: 0, to: columns.count, by: 2) {
      for row in 0..<rows {
        pairs.append(columns[column][row])
        pairs.append(column + 1 < columns.count ? columns[column + 1][row] : 0)
      }
    }
    return pairs
  }

  /// `log p` up to a constant; −∞ where it is not a number (METHOD §3.4, posterior; W5).
  ///
  /// Three entries for each channel: logit θ, k, ln R.
  mutating func logPosterior(_ parameters: [Lanes]) -> Lanes {
    for row in total.indices { total[row] = .zero }
    var sum = Lanes.zero
    for channel in 0..<design.channels {
      let part = ChannelLanes(parameters, channel: channel)
      sum += logPrior(part, channel: channel)
      sum += addContribution(of: part, channel: channel)
    }
    let norm = squaredRemainder()
    sum -= weight * norm.mapped { $0 > 0 ? PortableFunctions.logarithm($0) : .nan }
    return sum.mapped { $0.isFinite ? $0 : -.infinity }
  }

  private func logPrior(_ part: ChannelLanes, channel: Int) -> Lanes {
    let beta = prior.retention[channel]
    let k = (part.halfPoint - prior.halfPoint.value) / prior.halfPoint.standardError
    let r = (part.logReturn - prior.logReturn.value) / prior.logReturn.standardError
    return beta.alpha * part.logRetention + beta.beta * part.logLoss - 0.5 * k * k - 0.5 * r * r
  }

  /// Adds `β h` of a channel to the running total and gives the log density of its lift terms.
  private mutating func addContribution(of part: ChannelLanes, channel: Int) -> Lanes {
    let lifts = lifts[channel]
    var lifted = [Lanes](repeating: .zero, count: lifts.count)
    for (number, block) in design.blocks.enumerated() where block.totalSpend[channel] > 0 {
      let sum = fillResponse(block, number, channel: channel, part: part)
      let scale = part.return * block.totalSpend[channel] / sum
      let start = block.rows.lowerBound
      ResponseLoops.add(
        response, weeks: block.rows.count, times: scale * block.weight, to: &total, from: start)
      for (index, lift) in lifts.enumerated() {
        var inTest = Lanes.zero
        for row in block.rows where lift.shares[row] != 0 {
          inTest += lift.shares[row] * response[row - start]
        }
        lifted[index] += scale * inTest
      }
    }
    var density = Lanes.zero
    for (index, lift) in lifts.enumerated() {
      let miss = (lifted[index] - lift.lift.value) / lift.lift.standardError
      density -= 0.5 * miss * miss
    }
    return density
  }

  /// Fills the responses of a block's weeks and gives their sum.
  private mutating func fillResponse(
    _ block: ResponseDesign.Block, _ number: Int, channel: Int, part: ChannelLanes
  ) -> Lanes {
    var stock = Lanes.zero
    for amount in block.earlier[channel] { stock = amount + part.retention * stock }
    let half = block.meanSpend[channel] * part.reach
    return ResponseLoops.respond(
      to: spend[number][channel], shape: shape, (part.retention, half, stock), into: &response)
  }

  /// `‖(I − QQᵀ)(y − m)‖² = ‖y⊥ − m‖² − ‖Qᵀm‖²`, because y⊥ is orthogonal to Q.
  private mutating func squaredRemainder() -> Lanes {
    for (position, row) in design.observed.enumerated() { observed[position] = total[row] }
    return ResponseLoops.squaredNorm(observed, remainder: design.remainder, basis: basisPairs)
  }
}
