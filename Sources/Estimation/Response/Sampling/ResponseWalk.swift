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

  /// Sweeps at the end of a warm-up that are looked at, and that a change of T_eff warms up for.
  static func pilot(_ limits: Thresholds.Response) -> Int {
    max(limits.thinning, limits.sweeps / 10)
  }

  /// Warms up to a model at its full number of weeks: for half of the sweeps from the prior, for a
  /// quarter from another density. The last of them are told.
  mutating func warmedUp(to model: ResponseModel, limits: Thresholds.Response)
    -> ResponsePosterior
  {
    let weeks = Double(model.design.observedWeeks)
    let pilot = ResponseWalk.pilot(limits)
    let warmUp = max(0, (isFresh ? limits.sweeps / 2 : limits.sweeps / 4) - pilot)
    isFresh = false
    change(to: model, effectiveWeeks: weeks)
    return walked(model, weeks, warmUp: warmUp, sweeps: pilot, limits: limits)
  }

  /// Draws of one density after `warmUp` sweeps: half of the sweeps are kept; while the limits are
  /// not reached all of it counts as warm-up and the walk goes on for twice as long.
  mutating func posterior(
    of model: ResponseModel, effectiveWeeks: Double, warmUp: Int, limits: Thresholds.Response
  ) -> ResponsePosterior {
    var sweeps = limits.sweeps / 2
    change(to: model, effectiveWeeks: effectiveWeeks)
    var result = walked(model, effectiveWeeks, warmUp: warmUp, sweeps: sweeps, limits: limits)
    for _ in 0..<limits.doublings {
      if result.convergence.isReached(limits: limits) { break }
      sweeps *= 2
      result = walked(model, effectiveWeeks, warmUp: 0, sweeps: sweeps, limits: limits)
    }
    return result
  }

  private mutating func change(to model: ResponseModel, effectiveWeeks: Double) {
    let kernel = ResponseWalk.kernel(model, effectiveWeeks)
    for index in ensembles.indices { ensembles[index].change(to: kernel) }
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
