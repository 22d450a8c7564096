/// A record above the first data row: part of the header, or of what stands before the table.
struct HeadRow {
  /// The record as read, or its first line alone.
  let record: RecordSpan
  /// True if a blank line stands between it and the record before.
  let followsBlank: Bool

  /// Cells with more than blanks.
  func filled(_ text: [UInt8]) -> Int {
    record.cells.count { !Blank.trimmed($0.raw(text)).isEmpty }
  }

  /// True for a title or a note: hardly any cell is filled, or there is but one (SCALE §2).
  func isNote(_ text: [UInt8], width: Int) -> Bool {
    let filled = filled(text)
    if filled * 4 > width, record.width > 1 || width == 1 { return false }
    // A group of columns has its name above the group, not above the first column.
    let hasFirst = record.cells.first.map { !Blank.trimmed($0.raw(text)).isEmpty } ?? false
    return filled == 0 || hasFirst || record.width != width
  }
}
