package import Charting
package import Drawing
package import Reporting

/// The management report as a PDF: a fold over the same sections as the site (ARCHITECTURE).
package struct Document {
  /// What to print.
  let report: Report
  /// Sets words and blocks.
  let blocks: BlockSetter
  /// The colours.
  let theme: Theme

  /// A document of `report` in the language of `wording`, set with the fonts of `engine`.
  package init(report: Report, wording: Wording, theme: Theme, engine: TextEngine) {
    self.report = report
    self.theme = theme
    let names = report.sections.map { ($0.id, wording.text($0.name)) }
    blocks = BlockSetter(
      setter: Typesetter(engine: engine, wording: wording),
      charts: ChartLayout(measure: engine.measure, wording: wording, profile: .document),
      sectionNames: Dictionary(names, uniquingKeysWith: { first, _ in first }))
  }

  /// The finished, tagged file; the same report gives the same bytes.
  package func bytes() throws(DrawingError) -> [UInt8] {
    try printed.bytes(theme: theme, engine: blocks.setter.engine)
  }

  /// The pages as instructions, with running heads and feet.
  var printed: PrintedDocument {
    let flow = self.flow
    let pages = flow.pages.enumerated().flatMap { index, page in
      furniture(page: index + 1, of: flow.pages.count) + page + [.endPage]
    }
    return PrintedDocument(
      width: Grid.pageWidth, height: Grid.pageHeight, facts: facts,
      bookmarks: report.sections.map { section in
        Bookmark(
          title: wording.text(section.name),
          destination: Typesetter.destination(section.id))
      },
      instructions: [.open(Element(.document))] + pages + [.close])
  }

  /// The sections on their pages.
  var flow: PageFlow {
    var flow = PageFlow(setter: blocks.setter)
    for (index, section) in report.sections.enumerated() {
      if index == 0 {
        addSummary(section, to: &flow)
      } else {
        add(section, to: &flow)
      }
      flow.flush()
      flow.append([.close])
    }
    return flow
  }

  var wording: Wording { blocks.setter.wording }

  private var facts: DocumentFacts {
    DocumentFacts(
      title: "\(reportName) – \(report.business)", author: report.business,
      subject: report.sections.first.map { wording.text($0.headline) } ?? reportName,
      creator: "contatto \(report.version)", language: wording.language.rawValue,
      day: report.asOf)
  }

  /// "Touchpoint report March 2026".
  var reportName: String {
    wording.text(Phrase("document.report", ["month": .month(report.month)]))
  }

  // MARK: Sections

  /// A section where at least a third of the page is left, otherwise on the next one.
  private func add(_ section: Section, to flow: inout PageFlow) {
    if flow.room < Grid.height / 3 { flow.breakPage() }
    flow.add([.structure(.open(Element(.section)))] + head(section).map(Unit.lead))
    flow.add(section.blocks.flatMap(blocks.units))
  }

  /// Headline and explanation.
  private func head(_ section: Section) -> [Piece] {
    let setter = blocks.setter
    var headline = setter.block(
      .heading(level: 1), wording.text(section.headline), .headline, width: Grid.width)
    headline.instructions.insert(
      .destination(Typesetter.destination(section.id), at: Point(0, 0)), at: 0)
    let lead = section.lead.map { wording.text($0) }.joined(separator: " ")
    let text = setter.block(.paragraph, lead, .body, width: Grid.span(5))
    return [headline.spaced(34)] + (text.height > 0 ? [text.spaced(6)] : [])
  }

  /// Page one and what of its section does not belong there.
  private func addSummary(_ section: Section, to flow: inout PageFlow) {
    let summary = SummaryPage(section: section, map: map, blocks: blocks)
    flow.append([.open(Element(.section))] + openingLine)
    for piece in summary.pieces(head: head(section), height: Grid.height) {
      flow.makeRoom(for: piece.spaceBefore + piece.height)
      flow.place(piece)
    }
    if report.sections.count > 1 || !summary.remainder.isEmpty { flow.breakPage() }
    flow.add(summary.remainder.flatMap(blocks.units))
  }

  /// The first touchpoint map of the report.
  private var map: (chart: Chart, content: TouchpointMap, section: String)? {
    for section in report.sections {
      for block in section.blocks {
        if case .chart(let chart) = block, case .touchpointMap(let map) = chart.content {
          return (chart, map, section.id)
        }
      }
    }
    return nil
  }
}
