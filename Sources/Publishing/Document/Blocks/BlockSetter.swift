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
    case .chart(let chart): [.solid(self.chart(chart, width: Grid.width))]
    case .table(let table): [.table(TableSetting(table, width: Grid.width, setter: setter))]
    case .caveat(let phrase): [.solid(caveat(phrase))]
    case .nextSteps(let steps): nextSteps(steps)
    case .glossary(let entries): glossary(entries)
    }
  }

  /// A second-level heading, kept with what follows.
  func heading(_ phrase: Phrase) -> Unit {
    .lead(
      setter.block(
        .heading(level: 2), setter.wording.text(phrase), .heading, width: Grid.span(5)
      ).spaced(22))
  }

  func paragraph(_ phrase: Phrase) -> Unit {
    let lines = setter.lines(
      setter.wording.text(phrase), .body, width: BlockSetter.textWidth)
    return .paragraph(Paragraph(lines: lines, style: .body, spaceBefore: 10))
  }

  /// Title, subtitle, chart and source, never torn apart.
  func chart(_ chart: Chart, width: Double) -> Piece {
    let wording = setter.wording
    let scene = charts.scene(chart, width: width)
    return Piece.stacked([
      setter.block(.heading(level: 2), wording.text(chart.title), .title, width: width),
      setter.block(.paragraph, wording.text(chart.subtitle), .subtitle, width: width).spaced(1),
      BlockSetter.figure(scene).spaced(9),
      setter.block(.paragraph, wording.text(chart.source), .note, width: width).spaced(6),
    ]).spaced(22)
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
