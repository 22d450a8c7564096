package import Measures

/// The interval of a rate that stands on its own, without cells to borrow strength from.
package enum Jeffreys {
  /// The rate behind `successes` of `trials`: Beta(x + ½, n − x + ½), its q05, q25, median, q75
  /// and q95 (METHOD §3.2, W7; L. Brown, T. Cai, A. DasGupta, Statistical Science 16, 2001).
  ///
  /// Without a trial it is the prior alone, which says nearly nothing: 0.6 % to 99.4 %.
  package static func interval(successes: Int, trials: Int) -> Interval {
    distribution(successes: successes, trials: trials).interval
  }

  /// The distribution behind that interval, for a comparison with another rate.
  package static func distribution(successes: Int, trials: Int) -> BetaDistribution {
    precondition(successes >= 0 && successes <= trials, "Successes must lie within the trials.")
    return BetaDistribution(
      alpha: Double(successes) + 0.5, beta: Double(trials - successes) + 0.5)
  }
}
