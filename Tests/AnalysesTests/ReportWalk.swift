import Reporting

/// Every phrase of a report, with the place where it stands.
struct ReportWalk {
  private(set) var phrases: [(place: String, phrase: Phrase)] = []

  init(_ report: Report) {
    for section in report.sections {
      add(section.name, section.id)
      add(section.headline, section.id)
      for phrase in section.lead { add(phrase, section.id) }
      for block in section.blocks { walk(block, section.id) }
    }
  }

  private mutating func add(_ phrase: Phrase?, _ place: String) {
    if let phrase { phrases.append((place, phrase)) }
  }

  private mutating func walk(_ block: Block, _ place: String) {
    switch block {
    case .heading(let phrase), .paragraph(let phrase), .caveat(let phrase): add(phrase, place)
    case .list(let list): for phrase in list { add(phrase, place) }
    case .keyFigures(let tiles): for tile in tiles { walk(tile, place) }
    case .messages(let messages):
      for message in messages {
        add(message.sentence, place)
        add(message.evidence, place)
      }
    case .chart(let chart):
      for phrase in [chart.title, chart.subtitle, chart.source, chart.alternative] {
        add(phrase, "\(place)/\(chart.id)")
      }
    case .table(let table): walk(table, "\(place)/\(table.id)")
    case .nextSteps(let steps): for step in steps { add(step.action, place) }
    case .glossary(let entries):
      for entry in entries {
        add(entry.term, place)
        add(entry.meaning, place)
      }
    }
  }

  private mutating func walk(_ tile: KeyFigure, _ place: String) {
    add(tile.name, place)
    add(tile.note, place)
    for comparison in tile.comparisons {
      add(comparison.reference, place)
      add(comparison.change, place)
    }
  }

  private mutating func walk(_ table: Table, _ place: String) {
    add(table.caption, place)
    for column in table.columns { add(column.title, place) }
    for note in table.notes { add(note, place) }
    for case .text(let phrase) in (table.rows + (table.total.map { [$0] } ?? [])).flatMap(\.self) {
      add(phrase, place)
    }
  }
}
