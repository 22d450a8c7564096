/// One record as it lies in the text; nothing is copied.
struct RecordSpan: Sendable {
  /// Its cells from left to right.
  var cells: [CellSpan] = []
  /// The first byte.
  var start = 0
  /// The end of its last cell, before the line end.
  var end = 0
  /// Where the next record begins.
  var next = 0
  /// Line ends inside its quotes.
  var innerLines = 0
  /// True if it has more cells than the limits allow; the cells beyond are not there.
  var isOverLimit = false

  /// The number of cells.
  var width: Int { cells.count }

  /// True if no quote stands where none should.
  var isClean: Bool { cells.allSatisfy(\.isClean) }

  /// True for a line with nothing but blanks on it; a line of delimiters is a record.
  func isBlank(_ text: [UInt8]) -> Bool {
    guard cells.count == 1, let cell = cells.first else { return cells.isEmpty }
    return !cell.isQuoted && Blank.trimmed(cell.raw(text)).isEmpty
  }
}
