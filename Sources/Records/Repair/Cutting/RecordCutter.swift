/// Cuts one record at a time out of a text, by tolerant rules (SCALE §2).
///
/// A quote opens only at the start of a cell and closes only before a delimiter, a line end or the
/// end; any other quote is an ordinary byte and makes its cell unclean. A quote that never closes
/// is ordinary too. `RecordScanner` is the strict machine for files whose form is known; this one
/// copies nothing and can be asked again about any line.
struct RecordCutter {
  let text: [UInt8]
  let dialect: TableDialect
  /// The most cells of a record.
  let columns: Int
  /// No quote that opens from here on closes before the end of the text.
  private var unclosedFrom = Int.max
  private var edit = LineEdit.none
  private var bound = 0

  /// A cutter for `text`.
  init(_ text: [UInt8], _ dialect: TableDialect, columns: Int) {
    self.text = text
    self.dialect = dialect
    self.columns = columns
  }

  /// The record that begins at `start`.
  mutating func cut(_ record: inout RecordSpan, from start: Int) {
    cut(&record, from: start, to: text.count, .none)
  }

  /// What stands in `start..<bound`, read as one record with `edit` applied.
  mutating func cut(
    _ record: inout RecordSpan, from start: Int, to bound: Int, _ edit: LineEdit
  ) {
    self.edit = edit
    self.bound = bound
    record.cells.removeAll(keepingCapacity: true)
    record.start = start
    record.innerLines = 0
    record.isOverLimit = false
    var index = start
    while true {
      guard record.cells.count < columns else {
        record.isOverLimit = true
        break
      }
      let end = cutCell(&record, at: index)
      if case .cut(end) = edit, end > index {
        index = end
      } else if let length = delimiterLength(at: end) {
        index = end + length
      } else {
        index = end
        break
      }
    }
    record.end = index
    record.next = index < bound ? index + LineEnd.length(text, at: index) : bound
  }

  /// Where the physical line that holds `start` ends, before its line end.
  func lineEnd(from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != Byte.lineFeed, text[index] != Byte.carriageReturn {
      index += 1
    }
    return index
  }

  // MARK: - One cell

  /// Reads the cell at `start`; the index behind it, at a delimiter, a line end or the bound.
  private mutating func cutCell(_ record: inout RecordSpan, at start: Int) -> Int {
    if start < bound, text[start] == dialect.quote, edit != .literal(start),
      let (end, isClean) = closingQuote(from: start + 1, &record.innerLines)
    {
      record.cells.append(CellSpan(start: start + 1, end: end, isQuoted: true, isClean: isClean))
      return end + 1
    }
    var index = start
    var isClean = true
    while index < bound, !isEnd(index, of: start) {
      if text[index] == dialect.quote, edit != .literal(index) { isClean = false }
      index += 1
    }
    record.cells.append(CellSpan(start: start, end: index, isClean: isClean))
    return index
  }

  /// The quote that closes a cell whose content begins at `start`; nil if none does.
  private mutating func closingQuote(
    from start: Int, _ innerLines: inout Int
  ) -> (end: Int, isClean: Bool)? {
    guard start < unclosedFrom || bound < text.count else { return nil }
    var index = start
    var isClean = true
    var lines = 0
    while index < bound {
      let byte = text[index]
      if byte == dialect.quote, edit != .literal(index) {
        let run = quoteRun(from: index)
        if closes(run, isClean: isClean), isEnd(index + run, of: start) {
          innerLines += lines
          return (index + run - 1, isClean)
        }
        if run % 2 == 1 { isClean = false }
        index += run
      } else if byte == Byte.backslash, dialect.escape == .backslash {
        index += 2
      } else {
        if LineEnd.isLast(text, at: index) { lines += 1 }
        index += 1
      }
    }
    if bound == text.count { unclosedFrom = min(unclosedFrom, start) }
    return nil
  }

  /// True if the last of so many quotes may close a cell: once a quote stood alone in it, quotes
  /// are not written twice there.
  private func closes(_ run: Int, isClean: Bool) -> Bool {
    run % 2 == 1 || !isClean || dialect.escape == .backslash
  }

  /// How many quotes stand in a row; a missing delimiter between two of them ends the row.
  private func quoteRun(from start: Int) -> Int {
    var index = start + 1
    while index < bound, text[index] == dialect.quote, edit != .cut(index),
      edit != .literal(index)
    {
      index += 1
    }
    return index - start
  }

  /// True if a cell that began at `start` may end before `index`.
  private func isEnd(_ index: Int, of start: Int) -> Bool {
    guard index < bound else { return true }
    let byte = text[index]
    if byte == Byte.lineFeed || byte == Byte.carriageReturn { return true }
    if delimiterLength(at: index) != nil { return true }
    return edit == .cut(index) && index > start
  }

  private func delimiterLength(at index: Int) -> Int? {
    guard index < bound, text[index] == dialect.delimiter[0] else { return nil }
    let count = dialect.delimiter.count
    if count == 1 { return 1 }
    let fits = index + 1 < bound && text[index + 1] == dialect.delimiter[1]
    return fits ? count : nil
  }
}
