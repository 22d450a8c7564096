import Measures

/// The parameters of one channel in eight walkers, on the scales the kernel needs.
struct ChannelLanes {
  let halfPoint: Lanes
  let logReturn: Lanes
  /// θ.
  let retention: Lanes
  /// ln θ and ln(1 − θ).
  let logRetention: Lanes
  let logLoss: Lanes
  /// R.
  let `return`: Lanes
  /// `exp(k)/(1 − min(θ, 0.95))`: the half point for a mean spend of one.
  let reach: Lanes

  init(_ parameters: [Lanes], channel: Int) {
    let logit = parameters[3 * channel]
    halfPoint = parameters[3 * channel + 1]
    logReturn = parameters[3 * channel + 2]
    let odds = ResponseLoops.exponential(-logit)
    retention = 1 / (1 + odds)
    logRetention = -ResponseLoops.logarithm(1 + odds)
    logLoss = logRetention - logit
    `return` = ResponseLoops.exponential(logReturn)
    let limited = retention.mapped { min($0, ChannelParameters.longestRetention) }
    reach = ResponseLoops.exponential(halfPoint) / (1 - limited)
  }
}
