/// A row with its cells under the logical columns of the profile; blanks at both ends are gone.
struct LogicalRow {
  /// The physical line where the row begins; the ordinal of a JSON element.
  var line = 1
  /// One cell per logical column, empty where the file has none.
  var cells: [ArraySlice<UInt8>] = []
  /// The mapped questions of a survey.
  var answers: [ArraySlice<UInt8>] = []
  /// The first physical cell.
  var first: ArraySlice<UInt8> = []
  /// True if the row has other than the header's number of cells, and more than empty surplus.
  var isOfWrongWidth = false

  /// The cell of a column.
  func cell(_ column: Int) -> ArraySlice<UInt8> {
    column == ColumnScope.firstCell ? first : cells[column]
  }

  /// Cells joined with a byte that no text holds, to name a receipt or key.
  func key(_ columns: [Int]) -> [UInt8] {
    var key: [UInt8] = []
    for (position, column) in columns.enumerated() {
      if position > 0 { key.append(0x1F) }
      key.append(contentsOf: cell(column))
    }
    return key
  }
}
