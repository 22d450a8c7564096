/// A complete table: the twin of a chart or a list of its own, and one CSV file of the data folder.
package struct Table: Sendable {
  /// File name of the CSV without ending, and anchor on the page: `returns-by-channel`.
  package var id: String
  /// What the rows and columns say, with unit and period.
  package var caption: Phrase
  /// The columns; the first one heads the rows.
  package var columns: [Column]
  /// The rows, each with one cell a column.
  package var rows: [[Cell]]
  /// The last row that sums the others, if sums make sense.
  package var total: [Cell]?
  /// Why cells are empty, what is left out.
  package var notes: [Phrase]
  /// First rows that a page shows at most, if the table is long for its place; the CSV file holds
  /// all of them.
  package var shownRows: Int?

  /// A table; a row of another width is our own mistake.
  package init(
    id: String, caption: Phrase, columns: [Column], rows: [[Cell]], total: [Cell]? = nil,
    notes: [Phrase] = []
  ) {
    for row in rows + (total.map { [$0] } ?? []) {
      precondition(row.count == columns.count, "Table \(id): a row has not one cell a column.")
    }
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.total = total
    self.notes = notes
  }
}
