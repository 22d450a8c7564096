import Measures

/// Columns turned into orthonormal ones that span the same space.
///
/// Modified Gram–Schmidt in the order of the columns (METHOD §3.4; Å. Björck, "Numerical Methods
/// for Least Squares Problems", §2.4). A column that adds nothing is dropped and named.
package struct OrthonormalBasis: Hashable, Sendable {
  /// The orthonormal columns, each as long as a column of the input.
  package let columns: [[Double]]
  /// For each orthonormal column the index of the input column it comes from.
  package let kept: [Int]
  /// Input columns whose remainder was below 1e-8 of their length.
  package let dropped: [Int]
  /// R of the factors: `kept column = Σ R[i][j] · columns[i]`, upper triangle by kept column.
  let triangle: [[Double]]

  /// The basis of columns of one length.
  package init(_ input: [[Double]]) {
    let length = input.first?.count ?? 0
    precondition(input.allSatisfy { $0.count == length }, "Columns differ in length.")
    var columns: [[Double]] = []
    var triangle: [[Double]] = []
    var kept: [Int] = []
    var dropped: [Int] = []
    for (index, column) in input.enumerated() {
      var rest = column
      var shares: [Double] = []
      for basis in columns {
        let share = Moments.innerProduct(basis, rest)
        shares.append(share)
        for row in 0..<length { rest[row] -= share * basis[row] }
      }
      let norm = Moments.innerProduct(rest, rest).squareRoot()
      guard norm > 1e-8 * Moments.innerProduct(column, column).squareRoot() else {
        dropped.append(index)
        continue
      }
      columns.append(rest.map { $0 / norm })
      triangle.append(shares + [norm])
      kept.append(index)
    }
    self.columns = columns
    self.triangle = triangle
    self.kept = kept
    self.dropped = dropped
  }

  /// What of `vector` the columns do not explain.
  package func remainder(of vector: [Double]) -> [Double] {
    var rest = vector
    for column in columns {
      let share = Moments.innerProduct(column, rest)
      for row in rest.indices { rest[row] -= share * column[row] }
    }
    return rest
  }

  /// The least-squares weights of the kept input columns, in their order.
  func weights(of vector: [Double]) -> [Double] {
    var rest = vector
    var weights: [Double] = []
    for column in columns {
      let share = Moments.innerProduct(column, rest)
      weights.append(share)
      for row in rest.indices { rest[row] -= share * column[row] }
    }
    return solved(weights)
  }

  /// The `b` with `R b = right`, from the last column up.
  private func solved(_ right: [Double]) -> [Double] {
    var result = right
    for row in columns.indices.reversed() {
      for later in row + 1..<max(row + 1, columns.count) {
        result[row] -= triangle[later][row] * result[later]
      }
      result[row] /= triangle[row][row]
    }
    return result
  }

  /// The diagonal of `(XᵀX)⁻¹` for the kept columns.
  var inverseDiagonal: [Double] {
    var sums = [Double](repeating: 0, count: columns.count)
    for unit in columns.indices {
      var right = [Double](repeating: 0, count: columns.count)
      right[unit] = 1
      for (row, value) in solved(right).enumerated() { sums[row] += value * value }
    }
    return sums
  }
}
