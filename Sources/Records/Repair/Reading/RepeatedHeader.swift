/// The header standing again in the middle of a file: pages of one table, a copy, or another table.
struct RepeatedHeader {
  /// What follows the repetition.
  enum Meaning {
    /// More rows of the same table.
    case page
    /// The same rows again, or a table of another width.
    case end
  }

  private let names: [ArraySlice<UInt8>]
  private let text: [UInt8]
  /// The first data rows, to recognise a copy.
  private var first: [[ArraySlice<UInt8>]] = []

  /// So many equal rows make a copy.
  static let copiedRows = 5

  init(_ header: [CellSpan], in text: [UInt8]) {
    names = header.map { $0.raw(text) }
    self.text = text
  }

  /// True if a record begins with the names of the columns.
  func stands(in record: RecordSpan) -> Bool {
    let shared = min(record.width, names.count)
    guard shared >= 2, shared * 2 >= names.count else { return false }
    return zip(record.cells, names).allSatisfy { $0.raw(text) == $1 }
  }

  /// Remembers the first rows.
  mutating func remember(_ cells: [CellSpan]) {
    guard first.count < RepeatedHeader.copiedRows else { return }
    first.append(cells.map { $0.raw(text) })
  }

  /// What a repetition means, given the rows that follow it.
  func meaning(of record: RecordSpan, followedBy rows: [RecordSpan]) -> Meaning {
    guard record.width == names.count else { return .end }
    let same = zip(first, rows).prefix { $0 == $1.cells.map { $0.raw(text) } }.count
    return same > 0 && same == min(first.count, rows.count) ? .end : .page
  }
}
