import Facts
import Measures
import Reporting

extension Coverage {
  /// The map page.
  func section(_ grid: MapGrid, _ material: Material) -> Section {
    Section(
      id: "map", name: Words.say("section.map"), headline: headline("headline", grid),
      lead: [Words.say("lead.map"), Words.say("lead.map.verdict")],
      blocks: [
        .chart(chart(grid, material)), .table(table(grid, material)),
        .table(verdictTable(grid, material)), .table(cellTable(grid, material)),
        .heading(Words.say("heading.checklist")), .table(checklist(grid, material)),
        .nextSteps([NextStep(action: Words.say("next.map"), page: "channels")]),
      ])
  }

  private func headline(_ prefix: String, _ grid: MapGrid) -> Phrase {
    let missing = grid.count(.missing)
    let planned =
      missing
      + grid.rows.reduce(0) { sum, row in
        sum
          + row.cells.filter { cell in
            cell.state == .used && cell.touchpoints.contains { $0.touchpoint.isExpected }
          }.count
      }
    if missing > 0 {
      return Words.say(
        "\(prefix).map.missing", ["missing": .count(missing), "planned": .count(planned)])
    }
    return planned > 0
      ? Words.say("\(prefix).map.complete")
      : Words.say("\(prefix).map.plain", ["n": .count(grid.count(.used))])
  }

  private func chart(_ grid: MapGrid, _ material: Material) -> Chart {
    let title = headline("chart", grid)
    return Chart(
      id: "touchpoint-map", title: title,
      subtitle: Words.say("chart.map.subtitle", ["month": .month(material.setting.month)]),
      source: Words.say("chart.source.map", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.map.alternative",
        ["finding": .phrase(title), "channels": .counted(grid.rows.count, noun: "channels")]),
      content: .touchpointMap(
        TouchpointMap(
          phases: Phase.allCases.map { Words.say("phase.\($0.rawValue)") },
          rows: grid.rows.map { row in
            TouchpointMap.Row(
              name: rowName(row.channel), cells: row.cells.map { content($0, row.sign($0)) })
          })))
  }

  /// The channel with its kind, and a word where nobody steers it.
  private func rowName(_ channel: Channel) -> Phrase {
    Words.say(
      channel.isManaged ? "map.row" : "map.row.spontaneous",
      [
        "name": .text(channel.name),
        "kind": .phrase(Words.say("medium.\(channel.medium.rawValue)")),
      ])
  }

  private func content(_ cell: MapGrid.Cell, _ verdict: Verdict) -> TouchpointMap.Content {
    switch cell.state {
    case .used: .used(contacts: cell.contacts.map { Int($0) }, verdict)
    case .missing: .missing
    case .idle, .notPlanned: .notPlanned
    }
  }

  private func table(_ grid: MapGrid, _ material: Material) -> Table {
    let phases = Phase.allCases
    let columns =
      [
        Words.column("channel", "label.channel"), Words.column("kind", "label.medium"),
        Words.column("steering", "label.steering"),
      ]
      + phases.map { Words.figures($0.rawValue, "phase.\($0.rawValue)") } + [
        Words.figures("contacts", "label.contacts"), Words.figures("cost", "label.cost"),
      ]
    let rows = grid.rows.map { row -> [Cell] in
      let contacts = row.cells.compactMap(\.contacts)
      let costs = row.cells.compactMap(\.cost)
      return [
        Words.name(row.channel.name), .text(Words.say("medium.\(row.channel.medium.rawValue)")),
        .text(Words.say(row.channel.isManaged ? "steering.managed" : "steering.spontaneous")),
      ] + row.cells.map(printed) + [
        contacts.isEmpty ? .quantity(.unknown) : Words.count(contacts.reduce(0, +)),
        Words.money(costs.isEmpty ? nil : costs.reduce(0, +), material.currency),
      ]
    }
    return Table(
      id: "touchpoint-map",
      caption: Words.say(
        "table.map", ["month": .month(material.setting.month)]),
      columns: columns, rows: rows, total: total(grid, material),
      notes: [Words.say("note.map"), Words.say("note.contacts")])
  }

  private func printed(_ cell: MapGrid.Cell) -> Cell {
    switch cell.state {
    case .used: Words.count(cell.contacts)
    case .missing: .text(Words.say("map.missing"))
    case .idle: .text(Words.say("map.idle"))
    case .notPlanned: .text(Words.say("map.not-planned"))
    }
  }

  private func total(_ grid: MapGrid, _ material: Material) -> [Cell] {
    let sums = Phase.allCases.indices.map { index in
      grid.rows.compactMap { $0.cells[index].contacts }.reduce(0, +)
    }
    let costs = grid.rows.flatMap { $0.cells.compactMap(\.cost) }
    return [
      .text(Words.say("value.total")), .quantity(.unknown), .quantity(.unknown),
    ] + sums.map { Words.count($0) } + [
      Words.count(sums.reduce(0, +)),
      Words.money(costs.isEmpty ? nil : costs.reduce(0, +), material.currency),
    ]
  }
}
