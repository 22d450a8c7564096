import Measures

/// The log posterior of a response model for eight parameter sets at once.
///
/// The hot loop of the program. Lanes never mix, so the result of a walker does not depend on its
/// neighbours, and every sum runs over the weeks in order (METHOD §3.0). No fused multiply-add.
struct ResponseKernel {
  private let design: ResponseDesign
  private let prior: ResponsePrior
  private let shape: ResponseShape
  /// Tests by channel.
  private let lifts: [[ResponseDesign.RowLift]]
  /// `½(T_eff − q)`.
  private let weight: Double
  /// Orthonormal baseline, two columns side by side, pair after pair; a column of zeros fills the
  /// last pair.
  private let basisPairs: [SIMD2<Double>]
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
    let columns = design.basis.columns
    basisPairs = stride(from: 0, to: columns.count, by: 2).flatMap { column in
      design.observed.indices.map { row in
        SIMD2(columns[column][row], column + 1 < columns.count ? columns[column + 1][row] : 0)
      }
    }
    response = [Lanes](repeating: .zero, count: design.rows)
    total = response
    observed = [Lanes](repeating: .zero, count: design.observed.count)
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
    for block in design.blocks where block.totalSpend[channel] > 0 {
      let half = block.meanSpend[channel] * part.reach
      let sum = fillResponse(block, channel: channel, part: part, halfPoint: half)
      let scale = part.return * block.totalSpend[channel] / sum
      let weighted = scale * block.weight
      for row in block.rows { total[row] += weighted * response[row] }
      for (index, lift) in lifts.enumerated() {
        var inTest = Lanes.zero
        for row in block.rows where lift.shares[row] != 0 {
          inTest += lift.shares[row] * response[row]
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
    _ block: ResponseDesign.Block, channel: Int, part: ChannelLanes, halfPoint: Lanes
  ) -> Lanes {
    let retention = part.retention
    var level = Lanes.zero
    for amount in block.earlier[channel] { level = amount + retention * level }
    var sum = Lanes.zero
    let spend = design.spend[channel]
    switch shape {
    case .diminishing:
      for row in block.rows {
        level = spend[row] + retention * level
        let share = level / (level + halfPoint)
        response[row] = share
        sum += share
      }
    case .slowStart:
      let half = halfPoint * halfPoint.roots
      for row in block.rows {
        level = spend[row] + retention * level
        let powered = level * level.roots
        let share = powered / (powered + half)
        response[row] = share
        sum += share
      }
    }
    return sum
  }

  /// `‖(I − QQᵀ)(y − m)‖² = ‖y⊥ − m‖² − ‖Qᵀm‖²`, because y⊥ is orthogonal to Q.
  private mutating func squaredRemainder() -> Lanes {
    var norm = Lanes.zero
    for (position, row) in design.observed.enumerated() {
      let value = total[row]
      observed[position] = value
      let rest = design.remainder[position] - value
      norm += rest * rest
    }
    // Column by column, so that the sums stay in registers; two share what is read of the totals.
    let count = observed.count
    for start in stride(from: 0, to: basisPairs.count, by: max(1, count)) {
      var (first, second) = (Lanes.zero, Lanes.zero)
      for position in 0..<count {
        let pair = basisPairs[start + position]
        let value = observed[position]
        first += pair.x * value
        second += pair.y * value
      }
      norm -= first * first
      norm -= second * second
    }
    return norm
  }
}
