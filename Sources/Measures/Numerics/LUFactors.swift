/// A square table split into a lower and an upper triangle, to solve many systems with it.
///
/// Gaussian elimination with partial pivoting (G. Golub, C. Van Loan, "Matrix Computations",
/// §3.4). Written here because chains have at most some dozen states and the order of every
/// sum must be fixed, which a BLAS does not promise.
package struct LUFactors: Sendable {
  private let factors: DenseTable
  private let order: [Int]

  /// The factors of `table`; `nil` if it is singular to working precision.
  package init?(_ table: DenseTable) {
    precondition(table.rows == table.columns, "Only a square table has these factors.")
    var work = table
    var order = Array(0..<table.rows)
    let largest = table.values.reduce(0) { max($0, abs($1)) }
    for pivot in 0..<table.rows {
      var best = pivot
      for row in pivot..<table.rows where abs(work[row, pivot]) > abs(work[best, pivot]) {
        best = row
      }
      guard abs(work[best, pivot]) > largest * 1e-14 else { return nil }
      work.swapRows(pivot, best)
      order.swapAt(pivot, best)
      LUFactors.eliminate(below: pivot, in: &work)
    }
    factors = work
    self.order = order
  }

  private static func eliminate(below pivot: Int, in work: inout DenseTable) {
    for row in pivot + 1..<max(pivot + 1, work.rows) {
      let factor = work[row, pivot] / work[pivot, pivot]
      guard factor != 0 else { continue }
      work[row, pivot] = factor
      for column in pivot + 1..<max(pivot + 1, work.columns) {
        work[row, column] -= factor * work[pivot, column]
      }
    }
  }

  /// The `x` with `A x = right`.
  package func solution(of right: [Double]) -> [Double] {
    let size = factors.rows
    precondition(right.count == size, "The right side must have one entry for each row.")
    var x = order.map { right[$0] }
    for row in 0..<size {
      for column in 0..<row { x[row] -= factors[row, column] * x[column] }
    }
    for row in (0..<size).reversed() {
      for column in row + 1..<max(row + 1, size) { x[row] -= factors[row, column] * x[column] }
      x[row] /= factors[row, row]
    }
    return x
  }

  /// The `x` with `Aᵀ x = right`, which gives a row of the inverse.
  package func transposedSolution(of right: [Double]) -> [Double] {
    let size = factors.rows
    precondition(right.count == size, "The right side must have one entry for each row.")
    var work = right
    for row in 0..<size {
      for column in 0..<row { work[row] -= factors[column, row] * work[column] }
      work[row] /= factors[row, row]
    }
    for row in (0..<size).reversed() {
      for column in row + 1..<max(row + 1, size) {
        work[row] -= factors[column, row] * work[column]
      }
    }
    var x = [Double](repeating: 0, count: size)
    for row in 0..<size { x[order[row]] = work[row] }
    return x
  }
}
