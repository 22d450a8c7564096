extension Thresholds {
  /// When a hold-out, a comparison or a shop test may speak (METHOD §3.1, §3.2).
  package struct Experiments: Hashable, Sendable {
    /// Outcomes are winsorised at this quantile …
    package var winsorQuantile: Double
    /// … from this many units on.
    package var winsorFrom: Int
    /// An arm with fewer buyers than this is bootstrapped instead of using the normal formula.
    package var bootstrapBelowBuyers: Int
    /// Bootstrap replicates of tests and comparisons.
    package var replicates: Int
    /// A sample ratio or overlap less likely than this breaks a test.
    package var sampleRatio: Double
    /// A share of touched controls above this also prints the effect on those reached …
    package var contaminationNoted: Double
    /// … and above this there is no figure.
    package var contaminationRefused: Double
    /// An arm smaller than this has no verdict of its own.
    package var armForVerdict: Int
    /// Placebos that a shop test needs for any figure …
    package var placebosForFigure: Int
    /// … and for the strength of a randomised test.
    package var placebosForTest: Int
    /// Shops that each side of a test needs for a verdict.
    package var shopsForVerdict: Int
    /// Weeks before the start that a shop placebo needs.
    package var weeksBeforeShops: Int
    /// Full weeks before the start that a test in time needs.
    package var weeksBeforeOnOff: Int
    /// A matched cell needs this many comparable non-recipients, or it is merged.
    package var controlsPerCell: Int
    /// A placebo beyond this many standard errors makes a comparison fail.
    package var placeboDeviations: Double
    /// Standard errors between no effect and the smallest effect found with 80 % power at 5 %:
    /// `z₀.₉₇₅ + z₀.₈`, rounded as METHOD §3.1.6 prints it.
    package var detectableDeviations: Double

    /// The limits of METHOD §3.1 and §3.2.
    package static let method = Experiments(
      winsorQuantile: 0.995, winsorFrom: 400, bootstrapBelowBuyers: 200, replicates: 2000,
      sampleRatio: 0.001, contaminationNoted: 0.02, contaminationRefused: 0.2,
      armForVerdict: 100, placebosForFigure: 8, placebosForTest: 19, shopsForVerdict: 4,
      weeksBeforeShops: 8,
      weeksBeforeOnOff: 26, controlsPerCell: 20, placeboDeviations: 1.64,
      detectableDeviations: 2.80)
  }
}
