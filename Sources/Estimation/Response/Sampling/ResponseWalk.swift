import Measures

/// The ensembles of one study, carried from density to density.
///
/// The first density is entered from the prior. The next ones (fewer effective weeks, the other
/// shape) lie near it, so that walkers start where they stand and need a shorter warm-up; the
/// convergence limits of METHOD §3.4 hold for every one of them all the same.
struct ResponseWalk {
  private var ensembles: [EnsembleSampler]
  private var isFresh = true

  /// Walkers spread as the prior of the model is; one random stream for each ensemble.
  init(_ model: ResponseModel, limits: Thresholds.Response, seedPath: String) {
    let kernel = ResponseWalk.kernel(model, Double(model.design.observedWeeks))
    let walkers = max(limits.walkers, 12 * model.design.channels)
    ensembles = (0..<limits.ensembles).map { stream in
      EnsembleSampler(
        kernel: kernel, prior: model.prior, walkers: walkers, seedPath: "\(seedPath)/\(stream)")
    }
  }

  /// Draws of one density: warm-up, then as many sweeps again; while the limits are not reached
  /// all of it counts as warm-up and the walk goes on for twice as long.
  mutating func posterior(
    of model: ResponseModel, effectiveWeeks: Double, limits: Thresholds.Response
  ) -> ResponsePosterior {
    let kernel = ResponseWalk.kernel(model, effectiveWeeks)
    var warmUp = isFresh ? limits.sweeps / 2 : limits.sweeps / 4
    var sweeps = limits.sweeps / 2
    isFresh = false
    for index in ensembles.indices { ensembles[index].change(to: kernel) }
    var result = walked(model, effectiveWeeks, warmUp: warmUp, sweeps: sweeps, limits: limits)
    for _ in 0..<limits.doublings {
      if result.convergence.isReached(limits: limits) { break }
      warmUp = 0
      sweeps *= 2
      result = walked(model, effectiveWeeks, warmUp: warmUp, sweeps: sweeps, limits: limits)
    }
    return result
  }

  private mutating func walked(
    _ model: ResponseModel, _ effectiveWeeks: Double, warmUp: Int, sweeps: Int,
    limits: Thresholds.Response
  ) -> ResponsePosterior {
    let start = ensembles
    let walked = ParallelMap.results(count: start.count) { index in
      var ensemble = start[index]
      ensemble.warmUp(sweeps: warmUp)
      let draws = ensemble.run(sweeps: sweeps, thinning: limits.thinning)
      return (ensemble: ensemble, draws: draws)
    }
    ensembles = walked.map(\.ensemble)
    return ResponsePosterior(
      model: model, effectiveWeeks: effectiveWeeks, ensembles: walked.map(\.draws))
  }

  private static func kernel(_ model: ResponseModel, _ effectiveWeeks: Double) -> ResponseKernel {
    ResponseKernel(
      design: model.design, prior: model.prior, shape: model.shape, effectiveWeeks: effectiveWeeks)
  }
}
