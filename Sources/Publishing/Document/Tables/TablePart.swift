import Charting
import Drawing
import Reporting

/// Columns of a table that stand beside each other, set row by row.
struct TablePart {
  /// A column with its place.
  struct Column {
    /// Its head.
    let head: String
    /// True for figures, which stand at the right.
    let isNumeric: Bool
    /// Space to the column before it.
    let gap: Double
    /// Its width in points.
    let width: Double
  }

  /// Caption and head; leaves the table and its body open for the rows.
  let opening: Piece
  /// The rows, the total last.
  let rows: [Piece]
  /// Space above the caption.
  let spaceBefore = 16.0
  private let caption: String
  private let columns: [Column]
  private let width: Double

  init(
    caption: String, columns: [Column], cells: [[TableText]], total: [TableText]?,
    setter: Typesetter
  ) {
    self.caption = caption
    self.columns = columns
    width = columns.reduce(0) { $0 + $1.gap + $1.width }
    let drawing = TableDrawing(columns: columns, width: width, setter: setter)
    opening = drawing.opening(caption: caption)
    rows =
      cells.map { drawing.row($0, isTotal: false) }
      + (total.map { [drawing.row($0, isTotal: true)] } ?? [])
  }

  /// Caption, head and five rows, or all if there are few more.
  var leastHeight: Double {
    let count = rows.count <= 7 ? rows.count : 5
    return spaceBefore + opening.height + rows.prefix(count).reduce(0) { $0 + $1.height }
  }

  /// Caption and head as they are drawn again: an artifact, because the table goes on.
  func repeated(_ index: Int, of count: Int, setter: Typesetter) -> Piece {
    let mark = Phrase("sentence.continued", ["i": .count(index), "n": .count(count)])
    let words = Phrase(
      "document.part", ["caption": .text(caption), "part": .phrase(mark)])
    return TableDrawing(columns: columns, width: width, setter: setter)
      .repeatedHead(caption: setter.wording.text(words))
  }

  /// The rows of each page: `first` points are left on the current one, `page` on the others, and
  /// `tail` must stay with the last rows.
  func runs(first: Double, page: Double, tail: Double) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var room = first - opening.height
    while start < rows.count {
      var end = start
      var used = 0.0
      while end < rows.count {
        let needed = rows[end].height + (end == rows.count - 1 ? min(tail, 60) : 0)
        guard used + needed <= room + 0.01 || end == start else { break }
        used += rows[end].height
        end += 1
      }
      // The last page never holds the total, or one row, alone.
      if end < rows.count, rows.count - end == 1, end - start > 2 { end -= 1 }
      runs.append(start..<end)
      start = end
      room = page - opening.height
    }
    return runs.isEmpty ? [0..<0] : runs
  }
}
