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
    let odds = lanewise(-logit, PortableFunctions.exponential)
    retention = 1 / (1 + odds)
    logRetention = -lanewise(1 + odds, PortableFunctions.logarithm)
    logLoss = logRetention - logit
    `return` = lanewise(logReturn, PortableFunctions.exponential)
    let limited = lanewise(retention) { min($0, ChannelParameters.longestRetention) }
    reach = lanewise(halfPoint, PortableFunctions.exponential) / (1 - limited)
  }
}

/// A function applied to each lane.
func lanewise(_ lanes: Lanes, _ function: (Double) -> Double) -> Lanes {
  var result = lanes
  for lane in lanes.indices { result[lane] = function(lanes[lane]) }
  return result
}
