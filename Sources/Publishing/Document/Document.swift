import Charting
package import Drawing
package import Reporting

/// The management report as a PDF: a fold over the same sections as the site (ARCHITECTURE).
package struct Document {
  /// What to print.
  let report: Report
  /// Sets words and blocks.
  let blocks: BlockSetter
  /// Colours and logo.
  let appearance: Appearance

  /// A document of `report` in the language of `wording`, set with the fonts of `engine`: the
  /// management report, or that of one part of the business, such as a store.
  package init(
    report: Report, part: Section? = nil, wording: Wording, appearance: Appearance,
    engine: TextEngine
  ) {
    var report = report
    if let part { report.sections = [part] } else { report.sections.removeAll(where: \.isPart) }
    self.report = report
    self.appearance = appearance
    let names = report.sections.map { ($0.id, wording.text($0.name)) }
    blocks = BlockSetter(
      setter: Typesetter(engine: engine, wording: wording),
      charts: ChartLayout(measure: engine.measure, wording: wording, profile: .document),
      sectionNames: Dictionary(names, uniquingKeysWith: { first, _ in first }),
      emphasis: .report(report.month))
  }

  /// The finished, tagged file; the same report gives the same bytes.
  package func bytes() throws(DrawingError) -> [UInt8] {
    try printed.bytes(theme: appearance.light, engine: blocks.setter.engine)
  }

  /// Page one as a PNG for mail, less than 120 kB.
  package func summaryPicture() throws(DrawingError) -> [UInt8] {
    var flow = PageFlow(setter: blocks.setter)
    if let first = report.sections.first { addSummary(first, to: &flow) }
    let page = PrintedDocument(
      width: Grid.pageWidth, height: Grid.pageHeight, facts: facts, bookmarks: [],
      instructions: flow.pages[0] + [.endPage])
    return try page.picture(
      scale: Document.pictureScale, theme: appearance.light, engine: blocks.setter.engine)
  }

  /// Pixels a point of the picture for mail: sharp on small screens, and small.
  private static let pictureScale = 1.75

  /// The pages as instructions, with running heads and feet.
  var printed: PrintedDocument {
    let composition = self.composition
    let sheets = composition.flow.pages
    let pages = sheets.enumerated().flatMap { index, page in
      furniture(page: index + 1, of: sheets.count) + page + [.endPage]
    }
    let sections = report.sections.map { (wording.text($0.name), $0.id) }
    let annex = composition.hasAnnex ? [(wording.text(Annex.title), Annex.section)] : []
    return PrintedDocument(
      width: Grid.pageWidth, height: Grid.pageHeight, facts: facts,
      bookmarks: (sections + annex).map { name, id in
        Bookmark(title: name, destination: Typesetter.destination(id))
      },
      instructions: [.open(Element(.document))] + pages + [.close])
  }

  /// The sections on their pages.
  var flow: PageFlow { composition.flow }

  /// Page one, the sections in the forms that fill the pages best, the annex.
  private var composition: (flow: PageFlow, hasAnnex: Bool) {
    var flow = PageFlow(setter: blocks.setter)
    guard let first = report.sections.first else { return (flow, false) }
    let isPart = first.isPart
    if isPart {
      flow.append(openingLine)
    } else {
      addSummary(first, to: &flow)
      flow.flush()
      flow.append([.close])
    }
    let settings = report.sections.dropFirst(isPart ? 0 : 1).map { section in
      // The report of a part has two pages for its one section: nothing is left out.
      SectionSetting.all(section, blocks: blocks, onlyComplete: isPart)
    }
    var moved: [AnnexPart] = []
    for choice in PagePlan.choices(for: settings, from: flow) {
      if choice.startsPage { flow.breakPage() }
      flow.add(choice.setting.units)
      flow.flush()
      moved += choice.setting.moved.filter { part in !moved.contains { $0.id == part.id } }
    }
    let annex = Annex(parts: moved, blocks: blocks)
    if !moved.isEmpty { flow.breakPage() }
    flow.add(annex.units)
    flow.flush()
    return (flow, !moved.isEmpty)
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

  // MARK: Page one

  /// Headline and explanation of the first page.
  private func head(_ section: Section) -> [Piece] {
    let setter = blocks.setter
    var headline = setter.block(
      .heading(level: 1), wording.text(section.headline), .headline, width: Grid.width)
    headline.instructions.insert(
      .destination(Typesetter.destination(section.id), at: Point(0, 0)), at: 0)
    let lead = section.lead.map { wording.text($0) }.joined(separator: " ")
    let text = setter.block(.paragraph, lead, .body, width: Grid.span(5))
    return [headline] + (text.height > 0 ? [text.spaced(6)] : [])
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
