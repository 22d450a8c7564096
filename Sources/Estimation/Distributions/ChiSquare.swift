import Glibc

/// The chi-square distribution with one degree of freedom, for tests of two shares.
package enum ChiSquare {
  /// The probability of a statistic at least this large by chance: `erfc(√(x/2))`.
  package static func tailProbability(_ statistic: Double) -> Double {
    erfc((max(0, statistic) / 2).squareRoot())
  }
}
