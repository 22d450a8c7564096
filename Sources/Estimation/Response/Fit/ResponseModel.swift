import Measures

/// Weekly sales explained by baseline and marketing: the aggregate response model (METHOD §3.4).
package struct ResponseModel: Sendable {
  /// The data.
  package let design: ResponseDesign
  /// What is assumed before.
  package let prior: ResponsePrior
  /// The shape of the response.
  package let shape: ResponseShape

  /// A model with one prior retention for each channel.
  package init(design: ResponseDesign, prior: ResponsePrior, shape: ResponseShape) {
    precondition(prior.retention.count == design.channels, "Each channel has its prior.")
    self.design = design
    self.prior = prior
    self.shape = shape
  }

  /// `log p` of one parameter set up to a constant (METHOD §3.4, posterior; W5).
  package func logPosterior(
    _ parameters: [ChannelParameters], effectiveWeeks: Double
  ) -> Double {
    var kernel = ResponseKernel(
      design: design, prior: prior, shape: shape, effectiveWeeks: effectiveWeeks)
    let lanes = parameters.flatMap { channel in
      [channel.retentionLogit, channel.halfPoint, channel.logReturn].map { Lanes(repeating: $0) }
    }
    return kernel.logPosterior(lanes)[0]
  }

  /// Draws of the posterior; the effective length is shortened where neighbouring weeks of the
  /// remainder are alike (METHOD §3.4, autocorrelation).
  package func posterior(limits: Thresholds.Response, seedPath: String) -> ResponsePosterior {
    var walk = ResponseWalk(self, limits: limits, seedPath: seedPath)
    return posterior(&walk, limits: limits)
  }

  /// The same with walkers that already know a posterior of the same data.
  func posterior(_ walk: inout ResponseWalk, limits: Thresholds.Response) -> ResponsePosterior {
    let weeks = Double(design.observedWeeks)
    // The correlation is read off the medians, which the end of the warm-up knows well enough.
    let correlation = walk.warmedUp(to: self, limits: limits).lagCorrelation
    guard correlation > limits.autocorrelation else {
      return walk.posterior(of: self, effectiveWeeks: weeks, warmUp: 0, limits: limits)
    }
    let least = Double(design.baselineColumns + 3 * design.channels + 5)
    let effective = max(least, weeks * (1 - correlation) / (1 + correlation))
    return walk.posterior(
      of: self, effectiveWeeks: min(weeks, effective), warmUp: ResponseWalk.pilot(limits),
      limits: limits)
  }
}
