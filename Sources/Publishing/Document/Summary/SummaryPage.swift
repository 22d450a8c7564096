import Charting
import Drawing
import Measures
import Reporting

/// Page one: the month on one sheet, composed from the blocks of the first section (REPORT §3.1).
///
/// If it is too full, the table is set in the type of all tables and keeps three rows, then the
/// messages lose their evidence and the table more rows; what still does not fit goes on to page
/// two.
struct SummaryPage {
  /// How much of it is shown.
  struct Fullness {
    /// Rows of the table of decisions.
    let rows: Int
    /// True if the messages keep their second sentence.
    let hasEvidence: Bool
    /// Type of the table.
    let emphasis: TableEmphasis

    /// From full to sparse.
    static let all = [
      Fullness(rows: 5, hasEvidence: true, emphasis: .decisions),
      Fullness(rows: 5, hasEvidence: true, emphasis: .smallDecisions),
      Fullness(rows: 5, hasEvidence: true, emphasis: .none),
      Fullness(rows: 3, hasEvidence: true, emphasis: .decisions),
      Fullness(rows: 3, hasEvidence: true, emphasis: .smallDecisions),
      Fullness(rows: 3, hasEvidence: false, emphasis: .none),
      Fullness(rows: 3, hasEvidence: false, emphasis: .smallDecisions),
      Fullness(rows: 2, hasEvidence: false, emphasis: .smallDecisions),
      Fullness(rows: 1, hasEvidence: false, emphasis: .smallDecisions),
    ]
  }

  /// The section with the summary.
  let section: Section
  /// The map shown in small beside the messages, with the section that holds it in full.
  let map: (chart: Chart, content: TouchpointMap, section: String)?
  /// Sets the blocks.
  let blocks: BlockSetter

  /// What has been set already: the forms of the page share most of it.
  private struct Known {
    /// Blocks that are the same in every form, by their places.
    var blocks: [Int: [Piece]] = [:]
    /// The small map by its number of channels.
    var thumbnails: [Int: Piece] = [:]
  }

  /// The pieces from top to bottom in the fullest form that fits `height`, spread over it.
  func pieces(head: [Piece], height: Double) -> [Piece] {
    var pieces: [Piece] = []
    var known = Known()
    for fullness in Fullness.all {
      pieces = SummaryPage.spread(head + body(fullness, &known), over: height)
      if SummaryPage.height(of: pieces) <= height + 0.01 { break }
    }
    return pieces
  }

  /// Blocks that have no place on page one and follow on the next.
  var remainder: [Block] {
    section.blocks.enumerated().filter { !isShown($0.offset) }.map(\.element)
  }

  private func isShown(_ index: Int) -> Bool {
    switch section.blocks[index] {
    case .keyFigures, .messages, .paragraph, .caveat, .nextSteps: true
    case .table: index == firstTable
    case .heading: firstTable.map { $0 == index + 1 } ?? false
    case .chart, .list, .glossary: false
    }
  }

  private var firstTable: Int? {
    section.blocks.firstIndex { if case .table = $0 { true } else { false } }
  }

  private func body(_ fullness: Fullness, _ known: inout Known) -> [Piece] {
    var pieces: [Piece] = []
    for index in section.blocks.indices where isShown(index) {
      let more: [Piece]
      switch section.blocks[index] {
      case .messages(let messages): more = [self.messages(messages, fullness, &known)]
      case .table(let table): more = [self.table(table, fullness)]
      case .paragraph(let phrase): more = [self.line(phrase)]
      case .heading, .list, .keyFigures, .chart, .caveat, .nextSteps, .glossary:
        more = known.blocks[index] ?? SummaryPage.pieces(of: blocks.units(section.blocks[index]))
        known.blocks[index] = more
      }
      // A heading is one piece with what it heads, so that no white comes between them.
      if let last = pieces.last, last.mostAfter < .infinity, !more.isEmpty {
        pieces[pieces.count - 1] = Piece.stacked([last] + more)
      } else {
        pieces += more
      }
    }
    return pieces
  }

  /// Units as pieces that stay on the page; structure around them is kept with its neighbours.
  private static func pieces(of units: [Unit]) -> [Piece] {
    var pieces: [Piece] = []
    var opening: [PageInstruction] = []
    for unit in units {
      switch unit {
      case .solid(var piece), .lead(var piece):
        piece.instructions = opening + piece.instructions
        opening = []
        pieces.append(piece)
      case .structure(.close):
        if !pieces.isEmpty { pieces[pieces.count - 1].instructions.append(.close) }
      case .structure(let instruction): opening.append(instruction)
      case .paragraph, .table, .columns:
        preconditionFailure("Text and tables are set apart on page one.")
      }
    }
    return pieces
  }

  /// A paragraph across the page: the line on evidence and false alarms.
  private func line(_ phrase: Phrase) -> Piece {
    blocks.setter.block(
      .paragraph, blocks.setter.wording.text(phrase), .tile, width: Grid.width
    ).spaced(10)
  }

  /// The messages at the left, the map in small at the right.
  private func messages(
    _ messages: [Message], _ fullness: Fullness, _ known: inout Known
  ) -> Piece {
    let setter = blocks.setter
    let title = setter.block(
      .heading(level: 2), setter.wording.text(Phrase("document.messages")), .title,
      width: BlockSetter.textWidth)
    let texts = messages.enumerated().map { index, message in
      blocks.message(
        message, hasEvidence: fullness.hasEvidence, width: BlockSetter.textWidth
      ).spaced(index == 0 ? 4 : 8)
    }
    let left = Piece.stacked([title] + texts)
    guard let thumbnail = thumbnail(besides: left.height, &known) else { return left.spaced(16) }
    return Piece.beside([(0, left), (BlockSetter.textWidth + Grid.gutter, thumbnail)]).spaced(16)
  }

  /// Channels that the small map shows at least, if there are as many, and at most.
  private static let mapRows = 6...14

  /// The small map with as many channels as stand beside a text of that height.
  private func thumbnail(besides height: Double, _ known: inout Known) -> Piece? {
    for rows in SummaryPage.mapRows.reversed() {
      guard let piece = known.thumbnails[rows] ?? thumbnail(rows: rows) else { return nil }
      known.thumbnails[rows] = piece
      if piece.height <= height + 8 || rows == SummaryPage.mapRows.lowerBound { return piece }
    }
    return nil
  }

  private func thumbnail(rows: Int) -> Piece? {
    guard let map else { return nil }
    let setter = blocks.setter
    let width = Grid.span(2)
    let scene = blocks.charts.thumbnail(
      map.content, mostRows: rows, width: width, title: setter.wording.text(map.chart.title),
      summary: setter.wording.text(map.chart.alternative))
    let title = setter.block(
      .heading(level: 2), setter.wording.text(Phrase("document.map")), .title, width: width)
    let name = blocks.sectionNames[map.section] ?? ""
    return Piece.stacked([
      title, BlockSetter.figure(scene).spaced(6),
      setter.link(
        "→ " + name, to: Typesetter.destination(map.section), .note.coloured(.accent),
        width: width
      ).spaced(3),
    ])
  }

  /// The table, cut to its first rows with a line that says what is left out.
  private func table(_ table: Table, _ fullness: Fullness) -> Piece {
    let shown = min(fullness.rows, table.shownRows ?? fullness.rows)
    let rest = Array(table.rows.dropFirst(shown))
    var short = table
    if !rest.isEmpty {
      let place = Phrase("document.file", ["file": .text("\(table.id).csv")])
      short.rows = Array(table.rows.prefix(shown))
      short.notes.insert(Remainder(rest, of: table).phrase(place: place), at: 0)
    }
    let setting = TableSetting(
      short, width: Grid.width, setter: blocks.setter, emphasis: fullness.emphasis)
    let parts = setting.parts.map { $0.whole.spaced(16) }
    guard setting.notes.count == 2, !rest.isEmpty else {
      return Piece.stacked(parts + setting.notes)
    }
    let half = Grid.span(3) + Grid.gutter
    let notes = Piece.beside([(0, setting.notes[0]), (half, setting.notes[1])])
    return Piece.stacked(parts + [notes.spaced(6)])
  }

  private static func height(of pieces: [Piece]) -> Double { Piece.stacked(pieces).height }

  /// White that is left over goes between the pieces, a little to each; what is missing is taken
  /// there first, before anything is left out.
  private static func spread(_ pieces: [Piece], over height: Double) -> [Piece] {
    let left = height - self.height(of: pieces)
    let gaps = pieces.dropFirst().filter { $0.spaceBefore >= wideGap }.count
    guard gaps > 0 else { return pieces }
    let extra = max(-tightening, min(12, left / Double(gaps)))
    return pieces.enumerated().map { index, piece in
      index > 0 && piece.spaceBefore >= wideGap ? piece.spaced(piece.spaceBefore + extra) : piece
    }
  }

  /// Spaces of this height can give and take.
  private static let wideGap = 12.0
  /// How much each of them can give.
  private static let tightening = 4.0
}
