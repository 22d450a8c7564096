/// Values forced to fall (or stay) from one step to the next.
package enum MonotoneRegression {
  /// The closest never-rising values by weighted squares: pool adjacent violators
  /// (METHOD §4.4, W11; M. Ayer et al., Annals of Mathematical Statistics 26, 1955).
  package static func decreasing(_ values: [Double], weights: [Double]) -> [Double] {
    precondition(values.count == weights.count, "Each value has its weight.")
    precondition(weights.allSatisfy { $0 > 0 }, "A weight is positive.")
    var pools: [(mean: Double, weight: Double, count: Int)] = []
    for (value, weight) in zip(values, weights) {
      pools.append((value, weight, 1))
      while pools.count > 1, pools[pools.count - 2].mean < pools[pools.count - 1].mean {
        let last = pools.removeLast()
        let before = pools.removeLast()
        let sum = before.weight + last.weight
        pools.append(
          (
            (before.mean * before.weight + last.mean * last.weight) / sum, sum,
            before.count + last.count
          ))
      }
    }
    return pools.flatMap { [Double](repeating: $0.mean, count: $0.count) }
  }
}
