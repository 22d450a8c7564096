package import Measures

/// Adds up the columns of rows, without writing them.
package struct ShardSums: CellSink {
  /// Rows seen.
  package private(set) var rows = 0
  /// Sum of each column in its order; 0 for texts and days.
  package private(set) var sums: [Int64]
  private var column = 0

  /// Sums of so many columns.
  package init(columns: Int) { sums = [Int64](repeating: 0, count: columns) }

  /// Adds to the sum of the column; what is not known adds nothing.
  package mutating func add(_ number: Int64?) {
    sums[column] += number ?? 0
    column += 1
  }

  /// Passes a text.
  package mutating func add(_ text: some Collection<UInt8>) { column += 1 }
  /// Passes a day.
  package mutating func add(_ day: Day) { column += 1 }
  /// Passes a month.
  package mutating func add(_ month: Month) { column += 1 }

  /// Counts the row.
  package mutating func endRow() {
    precondition(column == sums.count, "A row of a shard has a cell for every column.")
    rows += 1
    column = 0
  }
}
