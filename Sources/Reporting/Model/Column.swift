/// A column of a table.
package struct Column: Sendable {
  /// Header in the CSV file: `net_sales`. An interval adds `_low` and `_high` columns there.
  package var id: String
  /// Header as printed, with its unit.
  package var title: Phrase
  /// True for figures: right-aligned, tabular.
  package var isNumeric: Bool

  /// A column.
  package init(id: String, title: Phrase, isNumeric: Bool) {
    self.id = id
    self.title = title
    self.isNumeric = isNumeric
  }
}
