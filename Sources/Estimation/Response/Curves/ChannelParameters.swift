import Measures

/// One channel's response in one draw.
package struct ChannelParameters: Hashable, Sendable {
  /// logit θ.
  package let retentionLogit: Double
  /// k, the logarithm of the half point over the usual carried level.
  package let halfPoint: Double
  /// ln R, the logarithm of sales brought per euro over all weeks.
  package let logReturn: Double

  /// The three parameters of the model.
  package init(retentionLogit: Double, halfPoint: Double, logReturn: Double) {
    self.retentionLogit = retentionLogit
    self.halfPoint = halfPoint
    self.logReturn = logReturn
  }

  /// The parameters at their natural scale: θ between 0 and 1, R above zero, and K for a mean
  /// weekly spend.
  package init(retention: Double, halfPointSpend: Double, return R: Double, meanSpend: Double) {
    let reach = 1 - min(retention, ChannelParameters.longestRetention)
    self.init(
      retentionLogit: PortableFunctions.logarithm(retention)
        - PortableFunctions.logarithm(1 - retention),
      halfPoint: PortableFunctions.logarithm(halfPointSpend * reach / meanSpend),
      logReturn: PortableFunctions.logarithm(R))
  }

  /// θ beyond which K no longer grows.
  static let longestRetention = 0.95

  /// θ.
  package var retention: Double { 1 / (1 + PortableFunctions.exponential(-retentionLogit)) }

  /// R.
  package var `return`: Double { PortableFunctions.exponential(logReturn) }

  /// `K = x̄·exp(k)/(1 − min(θ, 0.95))` for a mean weekly spend.
  package func halfPointSpend(meanSpend: Double) -> Double {
    meanSpend * PortableFunctions.exponential(halfPoint)
      / (1 - min(retention, ChannelParameters.longestRetention))
  }
}
