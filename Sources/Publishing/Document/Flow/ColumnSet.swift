import Charting
import Drawing

/// Short texts in two columns side by side, each text whole: terms and their meanings.
struct ColumnSet {
  /// The texts, as wide as a column.
  let items: [Piece]
  /// White above the columns.
  let spaceBefore: Double

  /// Least height that must be free to start here.
  var leastHeight: Double {
    let all = ColumnSet.balanced(items[...]).height
    return spaceBefore + min(all, max(130, items.first?.height ?? 0))
  }

  /// Where the second column starts, and the height of the higher one, if both are about equal.
  static func balanced(_ items: ArraySlice<Piece>) -> (split: Int, height: Double) {
    var best = (split: items.endIndex, height: height(items))
    for split in items.indices {
      let high = max(height(items[..<split]), height(items[split...]))
      if high < best.height { best = (split, high) }
    }
    return best
  }

  /// As many of the items as stand below each other in `room`, but at least one.
  static func filling(_ items: ArraySlice<Piece>, room: Double) -> Int {
    var end = items.startIndex
    while end < items.endIndex, height(items[...end]) <= room + 0.01 { end += 1 }
    return max(end, min(items.startIndex + 1, items.endIndex))
  }

  /// Height of items below each other.
  static func height(_ items: ArraySlice<Piece>) -> Double {
    items.enumerated().reduce(0) { sum, item in
      sum + item.element.height + (item.offset == 0 ? 0 : item.element.spaceBefore)
    }
  }
}
