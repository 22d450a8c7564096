import Charting
import Drawing

/// Places units on pages from the top down and keeps together what belongs together (REPORT §9).
struct PageFlow {
  /// The pages so far, without running heads.
  private(set) var sheets: [Sheet] = [Sheet()]
  /// How far each finished page is filled, as a share of its height.
  private(set) var fills: [Double] = []
  let setter: Typesetter
  /// True if only heights matter: nothing is kept of what is placed.
  let isRuler: Bool
  private var y = 0.0
  private var mostSpace = Double.infinity
  private var waiting: [Unit] = []

  /// An empty flow with one page.
  init(setter: Typesetter) {
    self.setter = setter
    isRuler = false
  }

  private init(rulerFor flow: PageFlow) {
    setter = flow.setter
    isRuler = true
    y = flow.y
    waiting = flow.waiting
  }

  /// A flow that goes on at the same height and only measures.
  var ruler: PageFlow { PageFlow(rulerFor: self) }

  /// Instructions of the pages, white shared out over each of them.
  var pages: [[PageInstruction]] { sheets.map(\.instructions) }

  /// Height left on the page.
  var room: Double { Grid.height - y }
  /// True if nothing stands on the page yet.
  var isAtTop: Bool { y == 0 }
  /// How far the page is filled.
  var fill: Double { min(1, y / Grid.height) }

  /// Adds units in order.
  mutating func add(_ units: [Unit]) {
    for unit in units {
      switch unit {
      case .lead, .structure: waiting.append(unit)
      case .solid(let piece):
        makeRoom(for: piece.spaceBefore + piece.height)
        flush()
        place(piece)
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table):
        makeRoom(for: table.leastHeight)
        flush()
        add(table)
      case .columns(let columns):
        makeRoom(for: columns.leastHeight)
        flush()
        add(columns)
      }
    }
  }

  /// Writes what still waits for a successor.
  mutating func flush() {
    for unit in waiting {
      switch unit {
      case .lead(let piece): place(piece)
      case .structure(let instruction): append([instruction])
      case .solid, .paragraph, .table, .columns:
        preconditionFailure("Only leads and structure wait.")
      }
    }
    waiting = []
  }

  /// Ends the page, unless it is empty; what is left of it is shared out between its pieces.
  mutating func breakPage() {
    guard !isAtTop else { return }
    fills.append(fill)
    sheets[sheets.count - 1].spread(room)
    if isRuler { sheets = [Sheet()] } else { sheets.append(Sheet()) }
    y = 0
  }

  /// Ends the page unless `height` and what waits before it fit; a page of its own is the most.
  mutating func makeRoom(for height: Double) {
    let leads = waiting.reduce(0.0) { sum, unit in
      if case .lead(let piece) = unit { sum + piece.spaceBefore + piece.height } else { sum }
    }
    if leads + height > room + 0.01 { breakPage() }
  }

  /// Places a piece at the current height.
  mutating func place(_ piece: Piece) {
    if !isAtTop {
      let space = min(piece.spaceBefore, mostSpace)
      y += space
      sheets[sheets.count - 1].noteGap(space)
    }
    mostSpace = piece.mostAfter
    append(piece.instructions, movedBy: Point(Grid.left, Grid.top + y))
    y += piece.height
  }

  /// Adds instructions that place nothing, or are placed already but for that move.
  mutating func append(_ instructions: [PageInstruction], movedBy offset: Point = Point(0, 0)) {
    guard !isRuler else { return }
    sheets[sheets.count - 1].append(instructions, movedBy: offset)
  }

  private mutating func add(_ paragraph: Paragraph) {
    let count = paragraph.lines.count
    makeRoom(for: paragraph.spaceBefore + paragraph.height(min(count, 4)))
    flush()
    guard fitting(paragraph, left: count) < count else {
      return place(
        piece(paragraph, 0..<count, Element(.paragraph)).spaced(paragraph.spaceBefore))
    }
    append([.open(Element(.paragraph))])
    var start = 0
    while start < count {
      let end = start + fitting(paragraph, left: count - start)
      place(
        piece(paragraph, start..<end, Element(.span))
          .spaced(start == 0 ? paragraph.spaceBefore : 0))
      if end < count { breakPage() }
      start = end
    }
    append([.close])
  }

  /// Lines of a paragraph as an element; only their height where only heights matter.
  private func piece(_ paragraph: Paragraph, _ lines: Range<Int>, _ element: Element) -> Piece {
    guard !isRuler else { return Piece(height: paragraph.height(lines.count)) }
    return setter.stack(Array(paragraph.lines[lines]), paragraph.style).tagged(element)
  }

  /// How many of the next `left` lines stand on this page: all, or so that two stand on the next.
  private func fitting(_ paragraph: Paragraph, left: Int) -> Int {
    let lines = Int(((room - (isAtTop ? 0 : paragraph.spaceBefore)) / paragraph.style.leading))
    return lines >= left ? left : max(1, min(lines, left - 2))
  }
}
