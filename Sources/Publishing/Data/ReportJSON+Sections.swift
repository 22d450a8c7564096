import Measures
import Reporting

extension ReportJSON {
  /// A page: its words and its blocks in reading order.
  func section(_ section: Section) -> JSONValue {
    .object([
      ("id", .string(section.id)),
      ("name", text(section.name)),
      ("headline", text(section.headline)),
      ("lead", .array(section.lead.map(text))),
      ("blocks", .array(section.blocks.map(block))),
    ])
  }

  private func text(_ phrase: Phrase) -> JSONValue { .string(wording.text(phrase)) }

  private func block(_ block: Block) -> JSONValue {
    switch block {
    case .heading(let phrase): part("heading", [("text", text(phrase))])
    case .paragraph(let phrase): part("paragraph", [("text", text(phrase))])
    case .list(let items): part("list", [("items", .array(items.map(text)))])
    case .keyFigures(let figures):
      part("key_figures", [("items", .array(figures.map(keyFigure)))])
    case .messages(let messages): part("messages", [("items", .array(messages.map(message)))])
    case .chart(let chart): part("chart", self.chart(chart))
    case .table(let table): part("table", self.table(table))
    case .caveat(let phrase): part("caveat", [("text", text(phrase))])
    case .nextSteps(let steps): part("next_steps", [("items", .array(steps.map(step)))])
    case .glossary(let entries): part("glossary", [("items", .array(entries.map(entry)))])
    }
  }

  private func part(_ kind: String, _ members: [(String, JSONValue)]) -> JSONValue {
    .object([("block", .string(kind))] + members)
  }

  private func keyFigure(_ figure: KeyFigure) -> JSONValue {
    let comparisons = figure.comparisons.map { comparison in
      JSONValue.object([
        ("reference", text(comparison.reference)), ("change", text(comparison.change)),
        ("judgement", .string(comparison.judgement.rawValue)),
      ])
    }
    return .object([
      ("id", .string(figure.id)), ("name", text(figure.name)), ("value", .line(cell(figure.value))),
      ("note", figure.note.map(text) ?? .null), ("comparisons", .array(comparisons)),
      ("months", .line(.array(figure.sparkline.values.map { .number($0) }))),
    ])
  }

  private func message(_ message: Message) -> JSONValue {
    .object([
      ("text", text(message.sentence)), ("evidence", text(message.evidence)),
      ("page", .string(message.page)),
    ])
  }

  private func step(_ step: NextStep) -> JSONValue {
    .object([("text", text(step.action)), ("page", .optional(step.page))])
  }

  private func entry(_ entry: GlossaryEntry) -> JSONValue {
    .object([("term", text(entry.term)), ("meaning", text(entry.meaning))])
  }

  private func chart(_ chart: Chart) -> [(String, JSONValue)] {
    [
      ("id", .string(chart.id)), ("title", text(chart.title)), ("subtitle", text(chart.subtitle)),
      ("source", text(chart.source)), ("alternative", text(chart.alternative)),
    ]
  }

  private func table(_ table: Table) -> [(String, JSONValue)] {
    let columns = table.columns.map { column in
      JSONValue.line(.object([("id", .string(column.id)), ("title", text(column.title))]))
    }
    let rows = table.rows.map { JSONValue.line(.array($0.map(cell))) }
    return [
      ("id", .string(table.id)), ("caption", text(table.caption)), ("columns", .array(columns)),
      ("rows", .array(rows)), ("total", table.total.map { .line(.array($0.map(cell))) } ?? .null),
      ("notes", .array(table.notes.map(text))),
    ]
  }

  private func cell(_ cell: Cell) -> JSONValue {
    switch cell {
    case .text(let phrase): .object([("kind", .string("text")), ("value", text(phrase))])
    case .quantity(let quantity): .object(ReportJSON.quantity(quantity))
    case .estimate(let quantity, let interval):
      .object(ReportJSON.quantity(quantity) + ReportJSON.bounds(interval))
    case .verdict(let verdict): named("verdict", verdict.rawValue)
    case .grade(let grade): named("grade", grade.rawValue)
    case .day(let day): named("day", day.description)
    case .month(let month): named("month", month.description)
    }
  }

  private func named(_ kind: String, _ value: String) -> JSONValue {
    .object([("kind", .string(kind)), ("value", .string(value))])
  }
}
