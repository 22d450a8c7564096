/// What is assumed about every channel before the data speak (METHOD §3.4).
package struct ResponsePrior: Hashable, Sendable {
  /// θ of each channel: Beta(1, 3), or Beta(2, 2) for print, radio and TV.
  package var retention: [BetaDistribution]
  /// k, the logarithm of the half point over the usual level: mean and deviation.
  package var halfPoint: NormalEstimate
  /// ln R, the logarithm of the sales brought per euro: mean and deviation.
  package var logReturn: NormalEstimate

  /// The assumptions of METHOD: R is log-normal with median 1.2 and 90 % between 0.28 and 5.4.
  package static func method(retention: [BetaDistribution]) -> ResponsePrior {
    ResponsePrior(
      retention: retention, halfPoint: NormalEstimate(value: 0.5, standardError: 1),
      logReturn: NormalEstimate(value: 0.2, standardError: 0.9))
  }

  /// θ of channels that work quickly.
  package static let quickRetention = BetaDistribution(alpha: 1, beta: 3)
  /// θ of print, radio and TV, which work longer.
  package static let slowRetention = BetaDistribution(alpha: 2, beta: 2)
}
