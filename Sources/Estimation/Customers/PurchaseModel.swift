import Glibc

/// How often customers buy and when they stop: BG/NBD.
///
/// METHOD §5.3, W15; P. Fader, B. Hardie, K. Lee, "Counting your customers the easy way",
/// Marketing Science 24, 2005.
package struct PurchaseModel: Hashable, Sendable {
  /// r and α of the purchase rate, a and b of the chance to stop after a purchase.
  package let r: Double
  /// Scale of the purchase rate, in time.
  package let alpha: Double
  /// First shape of the chance to stop.
  package let a: Double
  /// Second shape of the chance to stop.
  package let b: Double

  /// A model with four positive parameters.
  package init(r: Double, alpha: Double, a: Double, b: Double) {
    precondition(r > 0 && alpha > 0 && a > 0 && b > 0, "All four parameters are positive.")
    self.r = r
    self.alpha = alpha
    self.a = a
    self.b = b
  }

  /// The log likelihood of one customer.
  package func logLikelihood(_ customer: PurchaseHistory) -> Double {
    let x = Double(customer.repeats)
    let common =
      LogGamma.value(r + x) + r * log(alpha) - LogGamma.value(r) - logBeta(a, b)
    let active = logBeta(a, b + x) - (r + x) * log(alpha + customer.age)
    guard customer.repeats > 0 else { return common + active }
    let stopped =
      logBeta(a + 1, b + x - 1) - (r + x) * log(alpha + customer.lastPurchase)
    let larger = max(active, stopped)
    return common + larger + log(exp(active - larger) + exp(stopped - larger))
  }

  /// The probability that a customer still buys.
  package func probabilityActive(_ customer: PurchaseHistory) -> Double {
    guard customer.repeats > 0 else { return 1 }
    let x = Double(customer.repeats)
    let ratio = log((alpha + customer.age) / (alpha + customer.lastPurchase))
    return 1 / (1 + a / (b + x - 1) * exp((r + x) * ratio))
  }

  /// Purchases expected in the next `time` of a customer.
  package func expectedPurchases(_ customer: PurchaseHistory, within time: Double) -> Double {
    let x = Double(customer.repeats)
    let z = time / (alpha + customer.age + time)
    let shrink = exp((r + x) * log((alpha + customer.age) / (alpha + customer.age + time)))
    let series = PurchaseModel.hypergeometric(r + x, b + x, a + b + x - 1, z)
    // The formula divides by a − 1; beside that point it is continuous, at it we step aside.
    let divisor = abs(a - 1) < 1e-7 ? 1e-7 : a - 1
    let untilStop = (a + b + x - 1) / divisor * (1 - shrink * series)
    return untilStop * probabilityActive(customer)
  }

  private func logBeta(_ first: Double, _ second: Double) -> Double {
    LogGamma.value(first) + LogGamma.value(second) - LogGamma.value(first + second)
  }

  /// Gauss's ₂F₁ by its series, 0 ≤ z < 1.
  private static func hypergeometric(
    _ a: Double, _ b: Double, _ c: Double, _ z: Double
  ) -> Double {
    var term = 1.0
    var sum = 1.0
    for step in 0..<100_000 {
      let j = Double(step)
      term *= (a + j) * (b + j) / ((c + j) * (j + 1)) * z
      sum += term
      if abs(term) < 1e-15 * abs(sum) { break }
    }
    return sum
  }
}
