import Drawing
import Reporting

/// One block of a section as markup: one of the two renderings of each case (the other is the PDF).
struct BlockHTML {
  /// The block.
  let block: Block
  /// Place of the block on its page, from 0: it keeps names of drawings apart.
  let index: Int
  /// The block before it, if there is one.
  let previous: Block?
  /// Level of a heading that the block writes itself.
  let level: HeadingLevel
  /// The page it stands on.
  let context: PageContext

  /// The markup of the block.
  func markup() throws(DrawingError) -> HTML {
    switch block {
    case .heading(let phrase): .element("h2", [], context.words(phrase))
    case .paragraph(let phrase): .element("p", [], context.words(phrase))
    case .list(let items):
      .element(
        "ul", [.class("points")],
        .joined(items.map { .element("li", [], context.words($0)) }))
    case .keyFigures(let figures):
      try KeyFigureHTML(figures: figures, index: index, context: context).markup()
    case .messages(let messages):
      try MessagesHTML(messages: messages, index: index, context: context).markup()
    case .chart(let chart):
      try ChartHTML(chart: chart, index: index, context: context).markup(level: level)
    case .table(let table): self.table(table)
    case .caveat(let phrase): caveat(phrase)
    case .nextSteps(let steps): nextSteps(steps)
    case .glossary(let entries): glossary(entries)
    }
  }

  /// A table; folded where it only repeats the points of the curve or bars above it.
  private func table(_ table: Table) -> HTML {
    let markup = TableHTML(table, context: context).markup
    guard followsCurve else { return markup }
    let caption = Argument.phrase(table.caption)
    let summary = context.words(Phrase("pages.table", ["table": caption]))
    return .element("details", [], .element("summary", [], summary) + markup)
  }

  /// True after a chart whose points are looked up rarely; lists of channels or stores are read.
  private var followsCurve: Bool {
    guard case .chart(let chart) = previous else { return false }
    return switch chart.content {
    case .trend, .histogram, .response, .heatMap, .calendar, .smallMultiples: true
    case .intervals, .touchpointMap, .stars, .bars, .dumbbell, .bullets, .funnel, .paths,
      .waterfall, .slope:
      false
    }
  }

  private func caveat(_ phrase: Phrase) -> HTML {
    .element(
      "div", [.class("caveat"), Attribute("role", "note")],
      .element(
        "p", [], .element("strong", [], context.words("pages.caveat")) + context.words(phrase)))
  }

  private func nextSteps(_ steps: [NextStep]) -> HTML {
    let items = steps.map { step in
      let link = step.page.flatMap(context.link).map { HTML.text(" ") + $0 } ?? .empty
      return HTML.element("li", [], .element("span", [], context.words(step.action) + link))
    }
    return .element(
      "section", [.class("steps")],
      .element("h2", [], context.words("pages.next-step")) + .element("ul", [], .joined(items)))
  }

  private func glossary(_ entries: [GlossaryEntry]) -> HTML {
    let items = entries.map { entry in
      HTML.element("dt", [], context.words(entry.term))
        + .element("dd", [], context.words(entry.meaning))
    }
    return .element("dl", [.class("glossary")], .joined(items))
  }
}
