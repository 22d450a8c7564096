import Estimation
import Facts
import Measures
import Reporting
import Texts

extension Coverage {
  private func cells(_ grid: MapGrid) -> [(row: MapGrid.Row, cell: MapGrid.Cell)] {
    grid.rows.flatMap { row in
      row.cells.filter { $0.state != .notPlanned }.map { (row, $0) }
    }
  }

  private func head(_ row: MapGrid.Row, _ cell: MapGrid.Cell) -> [Cell] {
    [Words.name(row.channel.name), .text(Words.say("phase.\(cell.phase.rawValue)"))]
  }

  /// Every cell in use, missing or idle, with what is known of it.
  func cellTable(_ grid: MapGrid, _ material: Material) -> Table {
    let rows = cells(grid).map { row, cell -> [Cell] in
      let voice = CellVoice(cell.phase, row.channel.medium, material)
      let isUsed = cell.state == .used
      let money = row.channel.isManaged && isUsed ? row.perUnit : nil
      return head(row, cell) + [
        .text(Words.say("medium.\(row.channel.medium.rawValue)")),
        .text(Words.say(row.channel.isManaged ? "steering.managed" : "steering.spontaneous")),
        isUsed ? Words.count(cell.contacts) : .text(Words.say("map.\(cell.state.rawValue)")),
        .quantity(cell.reached ?? .unknown),
        Words.money(cell.cost, material.currency),
        money.map { .estimate(.number($0.estimate, decimals: 2), $0) } ?? .quantity(.unknown),
        voice.stars.map { .estimate(.number($0.estimate, decimals: 2), $0) }
          ?? .quantity(.unknown),
        voice.theme.map { .text(theme($0)) } ?? .quantity(.unknown),
        voice.feeling.map {
          .text(
            Words.say(
              "map.feeling",
              [
                "feeling": .phrase(Words.say("feeling.\($0.feeling.rawValue)")),
                "n": .count($0.texts),
              ]))
        } ?? .quantity(.unknown),
      ]
    }
    return Table(
      id: "map-cells",
      caption: Words.say("table.map-cells", ["month": .month(material.setting.month)]),
      columns: [
        Words.column("channel", "label.channel"), Words.column("phase", "label.phase"),
        Words.column("kind", "label.medium"), Words.column("steering", "label.steering"),
        Words.figures("contacts", "label.contacts"), Words.figures("customers", "column.reached"),
        Words.figures("cost", "label.cost"), Words.figures("return", "column.return-of-channel"),
        Words.figures("stars", "label.stars"), Words.column("theme", "column.theme"),
        Words.column("feeling", "column.feeling"),
      ], rows: rows,
      notes: [
        Words.say("note.map-cells"),
        Words.say("note.suppressed", ["n": .count(material.setting.minimumGroup)]),
      ])
  }

  private func theme(_ count: ThemeCount) -> Phrase {
    Words.say(
      "map.theme",
      [
        "theme": .phrase(Words.say("theme.\(count.theme.rawValue)")),
        "praised": .count(count.praised), "blamed": .count(count.blamed),
      ])
  }

  private func index(_ finding: ContactCoverage.Finding?) -> Cell {
    guard let finding else { return .quantity(.unknown) }
    return finding.index.map { .estimate(.number($0.estimate, decimals: 2), $0) }
      ?? .quantity(.withheld)
  }

  /// The four verdicts of every cell: money, contacts, presence and capacity.
  func verdictTable(_ grid: MapGrid, _ material: Material) -> Table {
    Table(
      id: "map-verdicts", caption: Words.say("table.map-verdicts"),
      columns: [
        Words.column("channel", "label.channel"), Words.column("phase", "label.phase"),
        Words.column("money", "column.verdict-money"),
        Words.figures("probability", "label.probability"),
        Words.column("contacts", "column.verdict-contacts"),
        Words.figures("coverage_index", "column.coverage-index"),
        Words.column("presence", "column.presence"), Words.column("capacity", "column.capacity"),
      ],
      rows: cells(grid).map { row, cell in
        head(row, cell) + [
          row.channel.isManaged
            ? .verdict(cell.state == .used ? row.verdict : .cannotTell) : .quantity(.unknown),
          .quantity(row.probability.map { .share(Ratio($0)) } ?? .unknown),
          cell.contactFinding.map { .verdict($0.verdict) } ?? .quantity(.unknown),
          index(cell.contactFinding),
          .text(Words.say("presence.\(cell.presence.rawValue)")),
          cell.capacity.map { .text(Words.say("service.\($0.rawValue)")) } ?? .quantity(.unknown),
        ]
      },
      notes: [
        Words.say(
          grid.coverage.demand.map { "note.map-verdicts.\($0.rawValue)" }
            ?? "note.map-verdicts.none")
      ])
  }

  /// Every touchpoint of the register with its state and what was seen of it.
  func checklist(_ grid: MapGrid, _ material: Material) -> Table {
    let listed = grid.rows.flatMap { row in
      row.cells.flatMap { cell in cell.touchpoints.map { (row, cell, $0) } }
    }.sorted { left, right in
      let stages = [Stage.before, .during, .after]
      let order = (
        stages.firstIndex(of: left.1.phase.stage) ?? 0,
        stages.firstIndex(of: right.1.phase.stage) ?? 0
      )
      return order.0 != order.1
        ? order.0 < order.1 : Ordering.precedes(left.2.touchpoint.name, right.2.touchpoint.name)
    }
    return Table(
      id: "checklist", caption: Words.say("table.checklist"),
      columns: [
        Words.column("touchpoint", "label.touchpoint"),
        Words.column("stage", "label.stage"), Words.column("channel", "label.channel"),
        Words.column("expected", "column.expected"), Words.column("state", "label.state"),
        Words.column("clear", "column.clear"), Words.column("consistent", "column.consistent"),
        Words.column("owner", "label.owner"), Words.column("seen", "label.seen"),
        Words.column("last_seen", "column.last-seen"),
        Words.figures("went_on", "column.went-on"),
      ],
      rows: listed.map { row, cell, entry in
        self.row(entry, row.channel, cell.phase.stage, material.trails, material)
      }, notes: [Words.say("note.checklist")])
  }

  private func row(
    _ entry: MapGrid.Listed, _ channel: Channel, _ stage: Stage, _ trails: TouchpointTrails,
    _ material: Material
  ) -> [Cell] {
    func checked(_ answer: Bool?) -> Cell {
      .text(Words.say(answer.map { $0 ? "value.yes" : "value.no" } ?? "value.not-checked"))
    }
    let touchpoint = entry.touchpoint
    let last = trails.lastSeen[entry.index]
    let rate = material.personCells.share(material.personCells.trails.steps[entry.index])
    return [
      Words.name(touchpoint.name), .text(Words.say("stage.\(stage.rawValue)")),
      Words.name(channel.name), checked(touchpoint.isExpected),
      touchpoint.state.map { .text(Words.say("touchpoint-state.\($0.rawValue)")) }
        ?? .quantity(.unknown),
      checked(touchpoint.isClear), checked(touchpoint.isConsistent),
      touchpoint.owner.map(Words.name) ?? .quantity(.unknown), checked(entry.isSeen),
      last.map { .day($0) } ?? .text(Words.say("value.none")),
      rate.map { .estimate(.share(Ratio($0.estimate)), $0) } ?? .quantity(.unknown),
    ]
  }
}
