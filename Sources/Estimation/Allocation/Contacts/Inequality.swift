/// How unevenly contacts are spread over customers.
package enum Inequality {
  /// Gini's coefficient `Σ(2i − n − 1)x_(i)/(nΣx)`: zero if all have the same; `nil` if nobody has
  /// any (METHOD §7, W11).
  package static func gini(_ values: [Double]) -> Double? {
    precondition(values.allSatisfy { $0 >= 0 }, "A number of contacts is not negative.")
    var total = 0.0
    var sum = 0.0
    for (index, value) in values.sorted().enumerated() {
      total += value
      sum += Double(2 * (index + 1) - values.count - 1) * value
    }
    return total > 0 ? sum / (Double(values.count) * total) : nil
  }
}
