import Estimation
import Facts
import Measures
import Reporting

extension Flows {
  /// The page of the paths.
  func section(_ book: FlowBook, _ material: Material) -> Section {
    let places = shown(book, material)
    let paths = places.map { book.paths[$0] }
    var blocks: [Block] = []
    if !paths.isEmpty { blocks.append(.chart(chart(places, book, material))) }
    blocks += [
      .table(pathTable(places, book, material)), .table(phaseTable(book, material)),
      .table(channelTable(book, material)),
      .nextSteps([NextStep(action: Words.say("next.flows"), page: "map")]),
    ]
    return Section(
      id: "flows", name: Words.say("section.flows"), headline: headline(paths, material),
      lead: [
        Words.say("lead.flows", ["days": .counted(FlowBook.gapDays, noun: "days")])
      ], blocks: blocks)
  }

  private func name(_ channel: Int, _ material: Material) -> String {
    material.facts.register.channels[channel].name
  }

  private func words(_ path: FlowPath, _ material: Material) -> String {
    path.steps.map { name($0, material) }.joined(separator: " → ")
  }

  private func headline(_ paths: [FlowPath], _ material: Material) -> Phrase {
    guard let most = paths.first else { return Words.say("headline.flows.few") }
    return Words.say("headline.flows.most", ["path": .text(words(most, material))])
  }

  private func chart(_ places: [Int], _ book: FlowBook, _ material: Material) -> Chart {
    let cells = material.personCells
    let top = places.prefix(Flows.shownPaths)
    let title = Words.say("chart.flows.title", ["n": .count(top.count)])
    return Chart(
      id: "paths", title: title, subtitle: Words.say("chart.flows.subtitle"),
      source: Words.say("chart.source.touches", ["day": .day(material.facts.asOf)]),
      alternative: Words.say("chart.flows.alternative", ["finding": .phrase(title)]),
      content: .paths(
        PathStrip(
          customersTitle: Words.say("label.customers"), shareTitle: Words.say("column.bought"),
          rows: top.map { place in
            PathStrip.Row(
              steps: book.paths[place].steps.map { .verbatim(name($0, material)) },
              customers: cells.shown(cells.paths[place].whole),
              share: cells.share(cells.paths[place]).map { Ratio($0.estimate) })
          })))
  }

  private func shareCell(_ split: CountSystem.Split, _ material: Material) -> Cell {
    material.personCells.share(split).map { .estimate(.share(Ratio($0.estimate)), $0) }
      ?? .quantity(.unknown)
  }

  private func pathTable(_ places: [Int], _ book: FlowBook, _ material: Material) -> Table {
    let cells = material.personCells
    return Table(
      id: "paths", caption: Words.say("table.paths"),
      columns: [
        Words.column("path", "column.path"), Words.figures("customers", "label.customers"),
        Words.figures("bought", "column.bought"), Words.figures("days", "column.days-to-purchase"),
      ],
      rows: places.map { place in
        let path = book.paths[place]
        let days = path.days.sorted()
        let isOpen = !cells.suppression.isHidden[cells.paths[place].part]
        return [
          Words.name(words(path, material)), .quantity(cells.shown(cells.paths[place].whole)),
          shareCell(cells.paths[place], material),
          .quantity(isOpen && !days.isEmpty ? .count(days[days.count / 2]) : .unknown),
        ]
      },
      notes: [
        Words.say("note.paths"),
        Words.say("note.suppressed", ["n": .count(material.setting.minimumGroup)]),
      ])
  }

  private func phaseTable(_ book: FlowBook, _ material: Material) -> Table {
    Table(
      id: "phases", caption: Words.say("table.phases"),
      columns: [
        Words.column("phase", "label.phase"), Words.figures("customers", "label.customers"),
        Words.figures("went_on", "column.went-on"),
      ],
      rows: book.phases.indices.filter { !book.phases[$0].reached.isEmpty }.map { index in
        let split = material.personCells.phases[index]
        return [
          .text(Words.say("phase.\(book.phases[index].phase.rawValue)")),
          .quantity(material.personCells.shown(split.whole)), shareCell(split, material),
        ]
      }, notes: [Words.say("note.phases")])
  }

  private func channelTable(_ book: FlowBook, _ material: Material) -> Table {
    let register = material.facts.register
    return Table(
      id: "after-contact", caption: Words.say("table.after-contact"),
      columns: [
        Words.column("channel", "label.channel"), Words.figures("days", "column.window-days"),
        Words.figures("customers", "label.customers"), Words.figures("bought", "column.bought"),
      ],
      rows: register.channels.indices.filter { !book.channels[$0].reached.isEmpty }.map { index in
        let split = material.personCells.flows[index]
        return [
          Words.name(register.channels[index].name),
          .quantity(.count(register.channels[index].lookbackDays)),
          .quantity(material.personCells.shown(split.whole)), shareCell(split, material),
        ]
      }, notes: [Words.say("note.after-contact")])
  }
}
