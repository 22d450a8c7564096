import Glibc

extension PurchaseModel {
  /// The model most likely to have produced the histories: Nelder–Mead on the logarithms of the
  /// parameters from a fixed start (METHOD §5.3); `nil` without customers.
  package static func fitted(to customers: [PurchaseHistory]) -> PurchaseModel? {
    guard !customers.isEmpty else { return nil }
    // Time is scaled so that the mean age is one: the start then fits days as well as weeks.
    let meanAge = customers.reduce(0) { $0 + $1.age } / Double(customers.count)
    let scale = meanAge > 0 ? meanAge : 1
    let scaled = customers.map {
      PurchaseHistory(
        repeats: $0.repeats, lastPurchase: $0.lastPurchase / scale, age: $0.age / scale)
    }
    func model(_ logs: [Double]) -> PurchaseModel {
      let bounded = logs.map { exp(min(12, max(-12, $0))) }
      return PurchaseModel(r: bounded[0], alpha: bounded[1], a: bounded[2], b: bounded[3])
    }
    let best = NelderMead.minimum(from: [0, 0, 0, 0], step: 0.5, evaluations: 4000) { logs in
      let model = model(logs)
      var sum = 0.0
      for customer in scaled { sum -= model.logLikelihood(customer) }
      // A weak pull to one keeps parameters that the data do not know from running away.
      return sum + 1e-4 * logs.reduce(0) { $0 + $1 * $1 }
    }
    let found = model(best)
    return PurchaseModel(r: found.r, alpha: found.alpha * scale, a: found.a, b: found.b)
  }
}
