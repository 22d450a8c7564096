import Measures

/// An ordinary regression: one series explained by columns.
package struct LeastSquares: Hashable, Sendable {
  /// One weight for each column; `nil` for a column that adds nothing to those before it.
  package let weights: [Double?]
  /// The standard error of each weight; `nil` with the weight, or without degrees of freedom.
  package let standardErrors: [Double?]
  /// Observed minus fitted.
  package let residuals: [Double]
  /// `σ²`, residual sum of squares over degrees of freedom; `nil` without any.
  package let residualVariance: Double?

  /// Explains `outcome` by `columns` of the same length.
  package init(_ outcome: [Double], by columns: [[Double]]) {
    self.init(outcome, basis: OrthonormalBasis(columns), columnCount: columns.count)
  }

  /// Explains `outcome` by a basis found before.
  init(_ outcome: [Double], basis: OrthonormalBasis, columnCount: Int) {
    residuals = basis.remainder(of: outcome)
    let freedom = outcome.count - basis.columns.count
    let variance = freedom > 0 ? Moments.innerProduct(residuals, residuals) / Double(freedom) : nil
    residualVariance = variance
    var weights = [Double?](repeating: nil, count: columnCount)
    var errors = [Double?](repeating: nil, count: columnCount)
    let inverse = basis.inverseDiagonal
    for (position, weight) in basis.weights(of: outcome).enumerated() {
      weights[basis.kept[position]] = weight
      errors[basis.kept[position]] = variance.map { ($0 * inverse[position]).squareRoot() }
    }
    self.weights = weights
    standardErrors = errors
  }

  /// The fitted value of a row of the same columns.
  package func fitted(_ row: [Double]) -> Double {
    var sum = 0.0
    for (weight, value) in zip(weights, row) { sum += (weight ?? 0) * value }
    return sum
  }
}
