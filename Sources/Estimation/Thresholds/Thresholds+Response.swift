extension Thresholds {
  /// When the response model may speak, and how long it samples (METHOD §3.4).
  package struct Response: Hashable, Sendable {
    /// Full weeks for each unknown of the model, `T/(3C + q)`.
    package var weeksPerUnknown: Double
    /// Weeks with spend that each channel needs.
    package var weeksWithSpend: Int
    /// Two channels that correlate more than this move together.
    package var collinear: Double
    /// A channel whose weekly spend varies less than this (deviation over mean) is constant.
    package var constant: Double
    /// Information gain below which the prior speaks, not the data.
    package var informationGain: Double
    /// Gain about the bend of the response below which the return of a further euro is not the
    /// data's, and only the mean return may lead to `cut`.
    package var bendGain: Double
    /// Lag-1 correlation of residuals above which the effective length is shortened.
    package var autocorrelation: Double
    /// Share of shifted placebos at least as large, above which there is no `add`.
    package var placebo: Double
    /// t of next week's spend above which a channel follows sales.
    package var leadDeviations: Double
    /// R-hat every parameter must stay below.
    package var mixing: Double
    /// Effective draws every parameter must exceed.
    package var effectiveDraws: Double
    /// Independent ensembles.
    package var ensembles: Int
    /// Fewest walkers of an ensemble.
    package var walkers: Int
    /// Sweeps of the first attempt, half of them to warm up; walkers that come from a neighbouring
    /// density warm up for a quarter. Fewer sweeps keep R-hat below its limit, but near a border
    /// the probability of a verdict then moves by some hundredths from seed to seed.
    package var sweeps: Int
    /// How often the sweeps are doubled before "not converged".
    package var doublings: Int
    /// Every so many sweeps are kept.
    package var thinning: Int
    /// Weeks of the decision window and of the hold-out comparison with last year.
    package var yearWeeks: Int
    /// Weeks at the end that are predicted from those before.
    package var heldOutWeeks: Int

    /// The limits of METHOD §3.4.
    package static let method = Response(
      weeksPerUnknown: 5, weeksWithSpend: 8, collinear: 0.9, constant: 0.25,
      informationGain: 0.25, bendGain: 0.1, autocorrelation: 0.2, placebo: 0.2, leadDeviations: 2,
      mixing: 1.02, effectiveDraws: 400, ensembles: 4, walkers: 60, sweeps: 2000, doublings: 2,
      thinning: 5, yearWeeks: 52, heldOutWeeks: 8)
  }
}
