/// A value for each cell of a grid: weekday × hour, day × source.
package struct HeatMap: Sendable {
  /// One row of the grid.
  package struct Row: Sendable {
    /// Name of the row.
    package var name: Phrase
    /// One value a column; `nil` is not known.
    package var values: [Double?]

    /// A row.
    package init(name: Phrase, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  /// Unit of the values.
  package var measure: Measure
  /// Names of the columns in their natural order.
  package var columns: [Phrase]
  /// The rows in their natural order.
  package var rows: [Row]

  /// A grid; a row of another width is our own mistake.
  package init(measure: Measure, columns: [Phrase], rows: [Row]) {
    precondition(rows.allSatisfy { $0.values.count == columns.count }, "A row misses a column.")
    self.measure = measure
    self.columns = columns
    self.rows = rows
  }
}
