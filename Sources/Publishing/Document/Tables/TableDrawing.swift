import Charting
import Drawing
import Reporting

/// Draws the lines of a table: caption, head and rows, with rules as artifacts.
struct TableDrawing {
  /// The columns.
  let columns: [TablePart.Column]
  /// The column below them, if there is one.
  let below: TablePart.Below?
  /// Sets the words.
  let setter: Typesetter
  /// Width of the caption, which may be wider than a narrow table.
  let captionWidth: Double
  /// Type of the cells; larger ones want more white.
  let style: TypeStyle

  /// Width of the table.
  private var width: Double { columns.reduce(0) { $0 + $1.gap + $1.width } }

  /// White above and below the lines of a row.
  private var padding: Double {
    let leading = TypeStyle.table.leading
    return style.leading > leading ? 4 : style.leading < leading ? 1.75 : 2.5
  }

  /// Caption and head for assistive tools; the table and its body stay open.
  func opening(caption: String) -> Piece {
    let title = setter.block(.caption, caption, .caption, width: captionWidth)
    let head = head(tagged: true)
    let rule = Piece.artifact([Typesetter.rule(width: width, y: 0, .ink, 0.8)])
    var piece = Piece.stacked([title, head.spaced(4), rule.spaced(2)])
    piece.instructions.insert(.open(Element(.table)), at: 0)
    piece.instructions.append(.open(Element(.tableBody)))
    return piece
  }

  /// Caption and head drawn again.
  func repeatedHead(caption: String) -> Piece {
    let title = setter.stack(
      setter.lines(caption, .caption, width: captionWidth), .caption)
    let rule = Piece(
      height: 0,
      instructions: [.paint([Typesetter.rule(width: width, y: 0, .ink, 0.8)], at: Point(0, 0))])
    return Piece.stacked([title, head(tagged: false).spaced(4), rule.spaced(2)])
      .tagged(Element(.artifact))
  }

  private func head(tagged: Bool) -> Piece {
    let heads = columns.map { column in
      setter.lines(column.head, .tableHead, width: column.width)
    }
    let most = heads.map(\.count).max() ?? 1
    var cells: [(x: Double, piece: Piece)] = []
    var x = 0.0
    for (column, lines) in zip(columns, heads) {
      let drop = Double(most - lines.count) * TypeStyle.tableHead.leading
      var piece = aligned(lines, .tableHead, column).moved(x: 0, y: drop)
      if tagged { piece = piece.tagged(Element(.headerCell, scope: .column)) }
      cells.append((x + column.gap, piece))
      x += column.gap + column.width
    }
    let beside = Piece.beside(cells)
    let row = below.map { Piece.stacked([beside, headBelow($0, tagged: tagged)]) } ?? beside
    return tagged ? row.tagged(Element(.tableRow)).tagged(Element(.tableHead)) : row
  }

  private func headBelow(_ below: TablePart.Below, tagged: Bool) -> Piece {
    let piece = setter.stack([below.head], .tableHead).moved(x: below.x, y: 0)
    return tagged ? piece.tagged(Element(.headerCell, scope: .column)) : piece
  }

  /// The text of a row that stands below its other cells.
  private func cellBelow(_ cell: TableText, _ below: TablePart.Below) -> Piece {
    let style = TypeStyle(
      cell.style.text.size, cell.style.leading, token: .mute, figures: cell.style.figures)
    return setter.stack(setter.lines(cell.text, style, width: width - below.x), style)
      .moved(x: below.x, y: 0).tagged(Element(.cell))
  }

  /// A row with the thin line under it; the total has a line above.
  func row(_ cells: [TableText], isTotal: Bool) -> Piece {
    var places: [(x: Double, piece: Piece)] = []
    var x = 0.0
    for (index, (column, cell)) in zip(columns, cells).enumerated() {
      let lines = setter.lines(cell.text, cell.style, width: column.width - cell.indent)
      var piece = aligned(lines, cell.style, column).moved(x: cell.indent, y: 0)
      if let verdict = cell.verdict {
        let centre = Point(4, cell.style.leading / 2)
        piece.instructions.append(
          .paint(VerdictSign.marks(verdict, around: centre, radius: 2.9), at: Point(0, 0)))
      }
      if let plot = column.plot, let interval = cell.interval {
        let place = Point(column.width - IntervalPlot.width, cell.style.leading / 2)
        piece.instructions.append(.paint(plot.marks(interval), at: place))
      }
      let element = index == 0 ? Element(.headerCell, scope: .row) : Element(.cell)
      places.append((x + column.gap, piece.tagged(element)))
      x += column.gap + column.width
    }
    var content = Piece.beside(places)
    if let below, cells.count > columns.count {
      content = Piece.stacked([content, cellBelow(cells[columns.count], below)])
    }
    let row = content.moved(x: 0, y: padding).tagged(Element(.tableRow))
    let height = row.height + padding
    let rules =
      isTotal
      ? [Typesetter.rule(width: width, y: 0, .ink, 0.5)]
      : [Typesetter.rule(width: width, y: height)]
    var piece = Piece.artifact(rules)
    piece.instructions += row.instructions
    piece.height = height
    return piece
  }

  /// Lines at the left, or at the right edge for figures.
  private func aligned(
    _ lines: [String], _ style: TypeStyle, _ column: TablePart.Column
  ) -> Piece {
    Piece(
      height: Double(lines.count) * style.leading,
      instructions: lines.enumerated().map { index, text in
        let visible = text.hasSuffix(" ") ? String(text.dropLast()) : text
        let right = column.width - (column.plot == nil ? 0 : IntervalPlot.space)
        let x = column.isNumeric ? right - setter.width(visible, style) : 0
        return setter.line(text, style, x: x, y: Double(index) * style.leading)
      })
  }
}
