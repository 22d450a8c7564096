/// The drafts of one row, in memory that the next row uses again.
struct DraftList {
  /// The drafts of this row and behind them what rows before have left.
  private var drafts: [Draft] = []
  /// How many drafts the row has.
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }
  var indices: Range<Int> { 0..<count }

  subscript(_ index: Int) -> Draft {
    // Through a span, because an array hands out copies.
    _read { yield drafts.span[index] }
    _modify { yield &drafts[index] }
  }

  mutating func removeAll() { count = 0 }

  mutating func removeLast() { count -= 1 }

  /// Begins a draft and says where.
  mutating func begin(_ kind: RecordKind, block: Int) -> Int {
    if count == drafts.count { drafts.append(Draft()) }
    drafts[count].begin(kind, block: block)
    count += 1
    return count - 1
  }

  mutating func append(_ draft: Draft) {
    if count == drafts.count { drafts.append(draft) } else { drafts[count] = draft }
    count += 1
  }
}
