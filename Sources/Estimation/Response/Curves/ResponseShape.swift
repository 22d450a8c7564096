/// How a carried amount of spend turns into a share of the largest possible effect.
///
/// Two shapes are fitted: the published one with diminishing returns from the first euro, and one
/// with a slow start, so that a verdict that hangs on the shape is not given (METHOD §3.4).
package enum ResponseShape: Hashable, Sendable, CaseIterable {
  /// s = 1: `a/(a + K)`.
  case diminishing
  /// s = 1.5: `a√a/(a√a + K√K)`.
  case slowStart

  /// s.
  package var exponent: Double {
    switch self {
    case .diminishing: 1
    case .slowStart: 1.5
    }
  }

  /// `amount^s`, from the square root alone so that it is the same on every processor.
  func power(_ amount: Double) -> Double {
    switch self {
    case .diminishing: amount
    case .slowStart: amount * amount.squareRoot()
    }
  }

  /// `h = a^s/(a^s + K^s)`.
  package func response(_ amount: Double, halfPoint: Double) -> Double {
    let powered = power(amount)
    return powered / (powered + power(halfPoint))
  }

  /// `h' = s a^{s−1} K^s/(a^s + K^s)²`.
  package func slope(_ amount: Double, halfPoint: Double) -> Double {
    let half = power(halfPoint)
    let sum = power(amount) + half
    switch self {
    case .diminishing: return half / (sum * sum)
    case .slowStart: return 1.5 * amount.squareRoot() * half / (sum * sum)
    }
  }
}
