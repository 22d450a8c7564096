import Charting
import Drawing

/// Places units on pages from the top down and keeps together what belongs together (REPORT §9).
struct PageFlow {
  /// Instructions of the pages so far, without running heads.
  private(set) var pages: [[PageInstruction]] = [[]]
  /// How far each finished page is filled, as a share of its height.
  private(set) var fills: [Double] = []
  let setter: Typesetter
  private var y = 0.0
  private var waiting: [Unit] = []

  /// An empty flow with one page.
  init(setter: Typesetter) { self.setter = setter }

  /// Height left on the page.
  var room: Double { Grid.height - y }
  /// True if nothing stands on the page yet.
  var isAtTop: Bool { y == 0 }

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
      }
    }
  }

  /// Writes what still waits for a successor.
  mutating func flush() {
    for unit in waiting {
      switch unit {
      case .lead(let piece): place(piece)
      case .structure(let instruction): append([instruction])
      case .solid, .paragraph, .table: preconditionFailure("Only leads and structure wait.")
      }
    }
    waiting = []
  }

  /// Ends the page, unless it is empty.
  mutating func breakPage() {
    guard !isAtTop else { return }
    fills.append(min(1, y / Grid.height))
    pages.append([])
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
    if !isAtTop { y += piece.spaceBefore }
    append(piece.instructions.map { $0.moved(by: Point(Grid.left, Grid.top + y)) })
    y += piece.height
  }

  /// Leaves space free.
  mutating func skip(_ height: Double) { if !isAtTop { y += height } }

  /// Adds instructions that place nothing, or are placed already.
  mutating func append(_ instructions: [PageInstruction]) {
    pages[pages.count - 1] += instructions
  }

  private mutating func add(_ paragraph: Paragraph) {
    let count = paragraph.lines.count
    makeRoom(for: paragraph.spaceBefore + paragraph.height(min(count, 4)))
    flush()
    guard fitting(paragraph, left: count) < count else {
      return place(
        setter.stack(paragraph.lines, paragraph.style).tagged(Element(.paragraph))
          .spaced(paragraph.spaceBefore))
    }
    append([.open(Element(.paragraph))])
    var start = 0
    while start < count {
      let end = start + fitting(paragraph, left: count - start)
      let part = setter.stack(Array(paragraph.lines[start..<end]), paragraph.style)
      place(part.tagged(Element(.span)).spaced(start == 0 ? paragraph.spaceBefore : 0))
      if end < count { breakPage() }
      start = end
    }
    append([.close])
  }

  /// How many of the next `left` lines stand on this page: all, or so that two stand on the next.
  private func fitting(_ paragraph: Paragraph, left: Int) -> Int {
    let lines = Int(((room - (isAtTop ? 0 : paragraph.spaceBefore)) / paragraph.style.leading))
    return lines >= left ? left : max(1, min(lines, left - 2))
  }
}
