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
    /// Where its intervals are drawn beside their numbers, if they are.
    let plot: IntervalPlot?
  }

  /// The last column of a table where its texts are too long to stand beside the others: it is
  /// set below each row, as wide as the table.
  struct Below {
    /// Its head.
    let head: String
    /// Where it starts.
    let x: Double
  }

  /// Caption and head; leaves the table and its body open for the rows.
  var opening: Piece
  /// The rows, the total last.
  let rows: [Piece]
  /// Space above the caption.
  let spaceBefore = 16.0
  private let caption: String
  private let drawing: TableDrawing

  init(caption: String, cells: [[TableText]], hasTotal: Bool, drawing: TableDrawing) {
    self.drawing = drawing
    self.caption = caption
    opening = drawing.opening(caption: caption)
    rows = cells.enumerated().map { index, row in
      drawing.row(row, isTotal: hasTotal && index == cells.count - 1)
    }
  }

  /// The part in one piece, for places where it is never broken.
  var whole: Piece {
    var rows = rows
    if rows.isEmpty { rows.append(Piece(height: 0)) }
    rows[rows.count - 1].instructions += [.close, .close]
    return Piece.stacked([opening] + rows)
  }

  /// Caption, head and five rows, or all if there are few more.
  var leastHeight: Double { leastHeight(tail: 0) }

  /// Caption, head and five rows, or all with what follows them if there are few more.
  func leastHeight(tail: Double) -> Double {
    let isShort = rows.count <= 8
    return spaceBefore + opening.height + (isShort ? TablePart.shortTail(tail) : 0)
      + rows.prefix(isShort ? rows.count : 5).reduce(0) { $0 + $1.height }
  }

  /// As much of what follows a table as must stay with it.
  private static func shortTail(_ tail: Double) -> Double { min(tail, 60) }

  /// Caption and head as they are drawn again: an artifact, because the table goes on.
  func repeated(_ index: Int, of count: Int, setter: Typesetter) -> Piece {
    let mark = Phrase("sentence.continued", ["i": .count(index), "n": .count(count)])
    let words = Phrase(
      "document.part", ["caption": .text(caption), "part": .phrase(mark)])
    return drawing.repeatedHead(caption: setter.wording.text(words))
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
        let needed = rows[end].height + (end == rows.count - 1 ? TablePart.shortTail(tail) : 0)
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
