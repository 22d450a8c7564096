package import Measures

/// What the response model knows after the data.
package struct ResponsePosterior: Sendable {
  /// The model behind it.
  package let model: ResponseModel
  /// T_eff: weeks that count after correlation of neighbouring weeks.
  package let effectiveWeeks: Double
  /// Whether the sampler may be believed.
  package let convergence: Convergence
  /// Every channel's parameters at the median of each.
  package let medians: [ChannelParameters]
  private let ensembles: [EnsembleDraws]
  /// All draws of every parameter.
  private let samples: [SortedSample]

  init(model: ResponseModel, effectiveWeeks: Double, ensembles: [EnsembleDraws]) {
    self.model = model
    self.effectiveWeeks = effectiveWeeks
    self.ensembles = ensembles
    convergence = Convergence(ensembles)
    let samples = ParallelMap.results(count: 3 * model.design.channels) { part in
      SortedSample(ensembles.flatMap { $0.parameter(part) })
    }
    self.samples = samples
    medians = (0..<model.design.channels).map { channel in
      ChannelParameters(
        retentionLogit: samples[3 * channel].median, halfPoint: samples[3 * channel + 1].median,
        logReturn: samples[3 * channel + 2].median)
    }
  }

  /// Number of draws.
  package var drawCount: Int { ensembles.reduce(0) { $0 + $1.sweeps * $1.walkers } }

  /// All draws of ln R of a channel.
  package func logReturns(of channel: Int) -> SortedSample { samples[3 * channel + 2] }

  /// R, the sales brought per euro over all weeks (in-window ROAS): median and interval.
  package func returns(of channel: Int) -> SortedSample {
    // The exponential keeps the order, so quantiles of the draws are those of R.
    SortedSample(logReturns(of: channel).values.map(PortableFunctions.exponential))
  }

  /// `I = 1 − sd(ln R | data)/sd(ln R)`: how much the data said beyond the default prior
  /// (METHOD §3.4, information gain).
  package func informationGain(of channel: Int, defaultPrior: ResponsePrior) -> Double {
    let variance = Moments.variance(logReturns(of: channel).values) ?? 0
    return 1 - variance.squareRoot() / defaultPrior.logReturn.standardError
  }

  /// The same gain about k, the logarithm of the half point: whether the data say where the
  /// response bends, on which the return of a further euro hangs.
  package func bendGain(of channel: Int, defaultPrior: ResponsePrior) -> Double {
    let variance = Moments.variance(samples[3 * channel + 1].values) ?? 0
    return 1 - variance.squareRoot() / defaultPrior.halfPoint.standardError
  }

  /// About `count` joint draws, evenly taken from all ensembles and sweeps.
  package func draws(about count: Int) -> [[ChannelParameters]] {
    var step = max(1, drawCount / max(1, count))
    // Walkers stand side by side and each is like itself from sweep to sweep, so the step must not
    // fall on the same few of them again and again.
    let walkers = ensembles.first?.walkers ?? 1
    while ResponsePosterior.commonDivisor(step, walkers) > 1 { step += 1 }
    var position = 0
    var draws: [[ChannelParameters]] = []
    for ensemble in ensembles {
      for draw in 0..<ensemble.sweeps * ensemble.walkers {
        if position % step == 0 { draws.append(ResponsePosterior.parameters(ensemble, draw)) }
        position += 1
      }
    }
    return draws
  }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : commonDivisor(second, first % second)
  }

  private static func parameters(_ ensemble: EnsembleDraws, _ draw: Int) -> [ChannelParameters] {
    let start = draw * ensemble.dimensions
    return stride(from: start, to: start + ensemble.dimensions, by: 3).map {
      ChannelParameters(
        retentionLogit: ensemble.values[$0], halfPoint: ensemble.values[$0 + 1],
        logReturn: ensemble.values[$0 + 2])
    }
  }

  /// Lag-1 correlation of what the model leaves at the posterior median.
  var lagCorrelation: Double {
    let rest = ResponseFit(model: model, parameters: medians).remainder
    guard rest.count > 2 else { return 0 }
    var product = 0.0
    for row in 1..<rest.count { product += rest[row] * rest[row - 1] }
    let square = Moments.innerProduct(rest, rest)
    return square > 0 ? product / square : 0
  }
}
