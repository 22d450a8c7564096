/// A rectangle of numbers, row after row.
package struct DenseTable: Hashable, Sendable {
  /// Number of rows.
  package let rows: Int
  /// Number of columns.
  package let columns: Int
  /// The numbers in row-major order, `rows × columns`.
  package private(set) var values: [Double]

  /// A table filled with one number.
  package init(rows: Int, columns: Int, filledWith value: Double) {
    precondition(rows >= 0 && columns >= 0, "A table has no negative size.")
    self.rows = rows
    self.columns = columns
    values = [Double](repeating: value, count: rows * columns)
  }

  /// A table of rows of one length.
  package init(_ table: [[Double]]) {
    rows = table.count
    columns = table.first?.count ?? 0
    precondition(table.allSatisfy { [columns] in $0.count == columns }, "Rows differ in length.")
    values = table.flatMap { $0 }
  }

  /// The table with ones on the diagonal.
  package static func identity(_ size: Int) -> DenseTable {
    var table = DenseTable(rows: size, columns: size, filledWith: 0)
    for index in 0..<size { table[index, index] = 1 }
    return table
  }

  /// The number in a row and a column.
  package subscript(row: Int, column: Int) -> Double {
    get {
      precondition(column >= 0 && column < columns, "The column is outside the table.")
      return values[row * columns + column]
    }
    set {
      precondition(column >= 0 && column < columns, "The column is outside the table.")
      values[row * columns + column] = newValue
    }
  }

  /// One row.
  package func row(_ row: Int) -> ArraySlice<Double> {
    values[row * columns..<(row + 1) * columns]
  }

  /// One column.
  package func column(_ column: Int) -> [Double] { (0..<rows).map { self[$0, column] } }

  /// The table times a column vector.
  package func multiplied(by vector: [Double]) -> [Double] {
    precondition(vector.count == columns, "The vector must have one entry for each column.")
    return (0..<rows).map { row in
      var sum = 0.0
      for column in 0..<columns { sum += values[row * columns + column] * vector[column] }
      return sum
    }
  }

  mutating func swapRows(_ first: Int, _ second: Int) {
    guard first != second else { return }
    for column in 0..<columns {
      values.swapAt(first * columns + column, second * columns + column)
    }
  }
}
