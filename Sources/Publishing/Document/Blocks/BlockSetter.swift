import Charting
import Drawing
import Reporting

/// Turns the blocks of a section into units of the page flow: the PDF's rendering of each case.
struct BlockSetter {
  /// Sets words.
  let setter: Typesetter
  /// Draws charts.
  let charts: ChartLayout
  /// Names of the sections in the report by id, for links; what is not there is not linked.
  let sectionNames: [String: String]
  /// What stands out in its tables.
  let emphasis: TableEmphasis

  /// Width of running text: four of six columns, about 70 characters.
  static let textWidth = Grid.span(4)

  /// A block as units, in the order in which they are to be read.
  func units(_ block: Block) -> [Unit] {
    switch block {
    case .heading(let phrase): [heading(phrase)]
    case .paragraph(let phrase): [paragraph(phrase)]
    case .list(let phrases): list(phrases)
    case .keyFigures(let figures): TileStrip(setter: setter).rows(figures).map(Unit.solid)
    case .messages(let messages): self.messages(messages)
    case .chart(let chart): self.chart(chart)
    case .table(let table): [.table(self.table(table))]
    case .caveat(let phrase): [.solid(caveat(phrase))]
    case .nextSteps(let steps): nextSteps(steps)
    case .glossary(let entries): glossary(entries)
    }
  }

  /// A second-level heading, kept with what follows.
  func heading(_ phrase: Phrase, named destination: String? = nil) -> Unit {
    var piece = setter.block(
      .heading(level: 2), setter.wording.text(phrase), .heading, width: Grid.span(5))
    if let destination {
      piece.instructions.insert(.destination(destination, at: Point(0, 0)), at: 0)
    }
    return .lead(piece.spaced(22).holding(7))
  }

  func paragraph(_ phrase: Phrase) -> Unit {
    let lines = setter.allLines(
      setter.wording.text(phrase), .body, width: BlockSetter.textWidth)
    return .paragraph(Paragraph(lines: lines, style: .body, spaceBefore: 10))
  }

  /// Title, subtitle, chart and source, never torn apart; a chart taller than a page goes on in
  /// parts on the same scale. `leads` is the height of what must stand on the same page before it.
  func chart(_ chart: Chart, below leads: Double = 0) -> [Unit] {
    let head = chartHead(chart, width: Grid.width)
    let source = chartSource(chart, width: Grid.width)
    let headHeight = Piece.stacked(head).height
    let scenes = charts.scenes(
      chart, width: Grid.width, tallest: Grid.height - leads - headHeight - source.height - 24)
    return scenes.enumerated().map { index, scene in
      let isLast = index == scenes.count - 1
      let parts =
        (index == 0 ? head : []) + [BlockSetter.figure(scene).spaced(9)]
        + (isLast ? [source] : [])
      return .solid(Piece.stacked(parts).spaced(index == 0 ? 22 : 9))
    }
  }

  /// Title, subtitle, drawing and source of a chart that is one picture.
  func chartPieces(_ chart: Chart, width: Double) -> [Piece] {
    chartHead(chart, width: width)
      + [BlockSetter.figure(charts.scene(chart, width: width)).spaced(9)]
      + [chartSource(chart, width: width)]
  }

  private func chartHead(_ chart: Chart, width: Double) -> [Piece] {
    let wording = setter.wording
    return [
      setter.block(.heading(level: 2), wording.text(chart.title), .title, width: width),
      setter.block(.paragraph, wording.text(chart.subtitle), .subtitle, width: width).spaced(1),
    ]
  }

  private func chartSource(_ chart: Chart, width: Double) -> Piece {
    setter.block(.paragraph, setter.wording.text(chart.source), .note, width: width).spaced(6)
  }

  /// A table as wide as the page.
  func table(_ table: Table) -> TableSetting {
    TableSetting(table, width: Grid.width, setter: setter, emphasis: emphasis)
  }

  /// The first rows of a table with the line on the others, which leads to the annex.
  func table(_ first: Table, further rest: Remainder) -> TableSetting {
    var setting = table(first)
    let words = setter.wording.text(rest.phrase(place: Annex.title))
    setting.note(annexLink(words, AnnexPart(first)))
    return setting
  }

  /// "The same numbers as a table: …", which leads to the annex.
  func annexLink(twin table: Table) -> Piece {
    let words = setter.wording.text(
      Phrase("document.annex.twin", ["table": .phrase(table.caption)]))
    return annexLink(words, AnnexPart(table)).spaced(6)
  }

  /// "In the annex: …" with all that is left out of a section; leads to the first of it.
  func annexLink(_ parts: [AnnexPart]) -> Piece {
    let titles = parts.map { setter.wording.text($0.title) }.joined(separator: " · ")
    let words = setter.wording.text(Phrase("document.annex.part", ["part": .text(titles)]))
    return annexLink(words, parts[0]).spaced(8)
  }

  private func annexLink(_ words: String, _ part: AnnexPart) -> Piece {
    setter.link(words, to: part.destination, .note.coloured(.accent), width: Grid.width)
  }

  /// A scene as a figure with its alternative text; it stays a leaf of the structure.
  static func figure(_ scene: Scene) -> Piece {
    let box = Box(x: 0, y: 0, width: scene.width, height: scene.height)
    let piece = Piece(
      height: scene.height, instructions: [.paint(scene.marks, at: Point(0, 0))])
    return piece.tagged(
      Element(.figure, alternative: BlockSetter.alternative(scene.summary), box: box))
  }

  /// The text for those who do not see the figure, at most 300 characters (REPORT §6 rule 10).
  private static func alternative(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 300 else { return text }
    let words = String(String.UnicodeScalarView(scalars.prefix(300))).split(separator: " ")
    return words.dropLast().joined(separator: " ")
  }

  /// A boxed remark about the data: a bar in the colour of warnings beside it.
  func caveat(_ phrase: Phrase) -> Piece {
    let text = setter.block(
      .paragraph, setter.wording.text(phrase), .table, width: Grid.width - 28
    ).moved(x: 14, y: 8)
    let height = text.height + 8
    let box = Piece.artifact([
      .rect(
        Box(x: 0, y: 0, width: Grid.width, height: height), radius: 0, Paint(fill: .panel)),
      .rect(Box(x: 0, y: 0, width: 2.5, height: height), radius: 0, Paint(fill: .neg)),
    ])
    return Piece(
      height: height, spaceBefore: 14, instructions: box.instructions + text.instructions)
  }
}
