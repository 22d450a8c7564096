import Facts
import Measures
import Reporting

extension Pressure {
  /// Which channels reach the same customers; nothing for a single channel.
  func overlapBlocks(_ material: Material) -> [Block] {
    let cells = material.personCells
    guard cells.channels.count > 1 else { return [] }
    var blocks: [Block] = [.heading(Words.say("heading.pressure.overlap"))]
    if let chart = overlapChart(cells, material) { blocks.append(.chart(chart)) }
    blocks.append(.table(overlapTable(cells, material)))
    return blocks
  }

  /// Customers that each channel and each two channels reached.
  func overlapFigures(_ material: Material) -> [Figure] {
    let cells = material.personCells
    func id(_ place: Int) -> String { material.facts.register.channels[cells.channels[place]].id }
    return cells.channels.indices.flatMap { row in
      [
        Figure(
          measure: "customers-reached", scope: [Dimension("channel", id(row))],
          month: material.setting.month, value: cells.shown(cells.both[row][row]))
      ]
        + cells.channels.indices.filter { $0 > row }.map { column in
          Figure(
            measure: "customers-of-both",
            scope: [Dimension("channel", id(row)), Dimension("other", id(column))],
            month: material.setting.month, value: cells.shown(cells.both[row][column]))
        }
    }
  }

  private func name(_ place: Int, _ material: Material) -> String {
    material.facts.register.channels[material.personCells.channels[place]].name
  }

  /// Share of the row's customers that the column reached too; `nil` where a count is hidden.
  private func share(_ row: Int, _ column: Int, _ cells: PersonCells) -> Ratio? {
    guard case .count(let both) = cells.shown(cells.both[row][column]),
      case .count(let own) = cells.shown(cells.both[row][row])
    else { return nil }
    return Ratio(both, of: own)
  }

  private func overlapChart(_ cells: PersonCells, _ material: Material) -> Chart? {
    var most: (share: Ratio, row: Int, column: Int)?
    for row in cells.channels.indices {
      for column in cells.channels.indices where column != row {
        guard let share = share(row, column, cells) else { continue }
        if share.value > most?.share.value ?? -1 { most = (share, row, column) }
      }
    }
    guard let most else { return nil }
    let title = Words.say(
      "chart.overlap.title",
      [
        "share": .share(most.share, decimals: 0), "name": .text(name(most.row, material)),
        "other": .text(name(most.column, material)),
      ])
    return Chart(
      id: "channel-overlap", title: title,
      subtitle: Words.say(
        "chart.overlap.subtitle",
        ["days": .counted(material.setting.neverContactedDays, noun: "days")]),
      source: Words.say("chart.source.touches", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.overlap.alternative", ["finding": .phrase(title)]),
      content: .heatMap(
        HeatMap(
          measure: .share, columns: cells.channels.indices.map { .verbatim(name($0, material)) },
          rows: cells.channels.indices.map { row in
            HeatMap.Row(
              name: .verbatim(name(row, material)),
              values: cells.channels.indices.map { column in
                row == column ? nil : share(row, column, cells)?.value
              })
          })))
  }

  private func overlapTable(_ cells: PersonCells, _ material: Material) -> Table {
    let pairs = cells.channels.indices.flatMap { row in
      cells.channels.indices.filter { $0 > row }.map { (row, $0) }
    }
    func count(_ pair: (Int, Int)) -> Int {
      if case .count(let both) = cells.shown(cells.both[pair.0][pair.1]) { both } else { -1 }
    }
    let ranked = pairs.enumerated().sorted {
      let (left, right) = (count($0.element), count($1.element))
      return left != right ? left > right : $0.offset < $1.offset
    }.map(\.element)
    func cell(_ share: Ratio?) -> Cell { .quantity(share.map { .share($0) } ?? .withheld) }
    var table = Table(
      id: "channel-overlap",
      caption: Words.say(
        "table.overlap", ["days": .counted(material.setting.neverContactedDays, noun: "days")]),
      columns: [
        Words.column("channel", "label.channel"), Words.column("other", "column.other-channel"),
        Words.figures("customers", "column.customers-of-both"),
        Words.figures("of_channel", "column.of-channel"),
        Words.figures("of_other", "column.of-other"),
      ],
      rows: ranked.map { row, column in
        [
          Words.name(name(row, material)), Words.name(name(column, material)),
          .quantity(cells.shown(cells.both[row][column])), cell(share(row, column, cells)),
          cell(share(column, row, cells)),
        ]
      },
      notes: [
        Words.say("note.overlap", ["n": .count(PersonCells.mostChannels)]),
        Words.say("note.suppressed", ["n": .count(material.setting.minimumGroup)]),
      ])
    if table.rows.count > Pressure.shownPairs { table.shownRows = Pressure.shownPairs }
    return table
  }

  private static let shownPairs = 15
}
