/// Sums, means and variances in index order, so that no rounding depends on the machine
/// (METHOD §3.0).
package enum Moments {
  /// The sum from the first value to the last.
  @specialized(where Values == [Double])
  @specialized(where Values == ArraySlice<Double>)
  package static func sum<Values: Sequence<Double>>(_ values: Values) -> Double {
    var total = 0.0
    for value in values { total += value }
    return total
  }

  /// The sum of products of two equally long series.
  package static func innerProduct(_ left: [Double], _ right: [Double]) -> Double {
    precondition(left.count == right.count, "Both series have one length.")
    var total = 0.0
    for index in left.indices { total += left[index] * right[index] }
    return total
  }

  /// The arithmetic mean; of no value it is not known.
  @specialized(where Values == [Double])
  @specialized(where Values == ArraySlice<Double>)
  package static func mean<Values: Collection<Double>>(_ values: Values) -> Double? {
    values.isEmpty ? nil : sum(values) / Double(values.count)
  }

  /// The variance with n − 1 in the denominator; of fewer than two values it is not known.
  @specialized(where Values == [Double])
  @specialized(where Values == ArraySlice<Double>)
  package static func variance<Values: Collection<Double>>(_ values: Values) -> Double? {
    guard values.count > 1, let mean = mean(values) else { return nil }
    var total = 0.0
    for value in values { total += (value - mean) * (value - mean) }
    return total / Double(values.count - 1)
  }

  /// Pearson's correlation of two equally long series; not known if one of them never varies.
  package static func correlation(_ left: [Double], _ right: [Double]) -> Double? {
    precondition(left.count == right.count, "A correlation needs two series of one length.")
    guard let leftMean = mean(left), let rightMean = mean(right) else { return nil }
    var cross = 0.0
    var leftSquare = 0.0
    var rightSquare = 0.0
    for (a, b) in zip(left, right) {
      cross += (a - leftMean) * (b - rightMean)
      leftSquare += (a - leftMean) * (a - leftMean)
      rightSquare += (b - rightMean) * (b - rightMean)
    }
    guard leftSquare > 0, rightSquare > 0 else { return nil }
    return cross / (leftSquare.squareRoot() * rightSquare.squareRoot())
  }
}
