import Glibc
import Measures

/// What customers spend a purchase, each held near the common level while purchases are few:
/// Gamma–Gamma.
///
/// Only where frequency and value hardly correlate, |r| < 0.3 (METHOD §5.3; P. Fader, B. Hardie,
/// "The Gamma-Gamma model of monetary value", 2013).
package struct SpendModel: Hashable, Sendable {
  /// Shape of the spend of one customer.
  package let p: Double
  /// Shape of the differences between customers.
  package let q: Double
  /// Scale, in units of money.
  package let scale: Double

  /// A customer's purchases after the first and their mean value, both above zero.
  package struct Spending: Hashable, Sendable {
    /// Number of purchases.
    package let purchases: Int
    /// Mean value of one.
    package let meanValue: Double

    /// A customer with at least one purchase of some value.
    package init(purchases: Int, meanValue: Double) {
      precondition(purchases > 0 && meanValue > 0, "Spending needs a purchase of some value.")
      self.purchases = purchases
      self.meanValue = meanValue
    }
  }

  /// A model with three positive parameters.
  package init(p: Double, q: Double, scale: Double) {
    precondition(p > 0 && q > 0 && scale > 0, "All three parameters are positive.")
    self.p = p
    self.q = q
    self.scale = scale
  }

  /// The log likelihood of one customer.
  package func logLikelihood(_ customer: Spending) -> Double {
    let x = Double(customer.purchases)
    let shape = p * x
    return LogGamma.value(shape + q) - LogGamma.value(shape) - LogGamma.value(q)
      + q * log(scale) + (shape - 1) * log(customer.meanValue) + shape * log(x)
      - (shape + q) * log(scale + x * customer.meanValue)
  }

  /// The value expected of a customer's next purchase: `p(γ + x m)/(p x + q − 1)`; `nil` where the
  /// model knows no mean.
  package func expectedValue(of customer: Spending) -> Double? {
    let x = Double(customer.purchases)
    let divisor = p * x + q - 1
    return divisor > 0 ? p * (scale + x * customer.meanValue) / divisor : nil
  }

  /// The model most likely to have produced the spending: Nelder–Mead on the logarithms from a
  /// fixed start; `nil` without customers.
  package static func fitted(to customers: [Spending]) -> SpendModel? {
    guard let mean = Moments.mean(customers.map(\.meanValue)) else { return nil }
    let scaled = customers.map {
      Spending(purchases: $0.purchases, meanValue: $0.meanValue / mean)
    }
    func model(_ logs: [Double]) -> SpendModel {
      let bounded = logs.map { exp(min(12, max(-12, $0))) }
      return SpendModel(p: bounded[0], q: bounded[1], scale: bounded[2])
    }
    let best = NelderMead.minimum(from: [1, 1, 0], step: 0.5, evaluations: 4000) { logs in
      let model = model(logs)
      var sum = 0.0
      for customer in scaled { sum -= model.logLikelihood(customer) }
      return sum + 1e-4 * logs.reduce(0) { $0 + $1 * $1 }
    }
    let found = model(best)
    return SpendModel(p: found.p, q: found.q, scale: found.scale * mean)
  }
}
