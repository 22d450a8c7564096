import Estimation
import Facts
import Measures
import Reporting

extension Flows {
  /// The page of the paths.
  func section(_ book: FlowBook, _ material: Material) -> Section {
    let paths = shown(book, material)
    var blocks: [Block] = []
    if !paths.isEmpty { blocks.append(.chart(chart(paths, material))) }
    blocks += [
      .table(pathTable(paths, book, material)), .table(phaseTable(book, material)),
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

  private func chart(_ paths: [FlowPath], _ material: Material) -> Chart {
    let top = paths.prefix(Flows.shownPaths)
    let title = Words.say("chart.flows.title", ["n": .count(top.count)])
    return Chart(
      id: "paths", title: title, subtitle: Words.say("chart.flows.subtitle"),
      source: Words.say("chart.source.touches", ["day": .day(material.facts.asOf)]),
      alternative: Words.say("chart.flows.alternative", ["finding": .phrase(title)]),
      content: .paths(
        PathStrip(
          customersTitle: Words.say("label.customers"), shareTitle: Words.say("column.bought"),
          rows: top.map { path in
            PathStrip.Row(
              steps: path.steps.map { .verbatim(name($0, material)) },
              customers: material.persons(path.customers.count),
              share: share(path.buyers.count, of: path.customers.count, material).map {
                Ratio($0.estimate)
              })
          })))
  }

  private func shareCell(_ part: Int, _ whole: Int, _ material: Material) -> Cell {
    share(part, of: whole, material).map { .estimate(.share(Ratio($0.estimate)), $0) }
      ?? .quantity(.unknown)
  }

  private func pathTable(_ paths: [FlowPath], _ book: FlowBook, _ material: Material) -> Table {
    Table(
      id: "paths", caption: Words.say("table.paths"),
      columns: [
        Words.column("path", "column.path"), Words.figures("customers", "label.customers"),
        Words.figures("bought", "column.bought"), Words.figures("days", "column.days-to-purchase"),
      ],
      rows: paths.map { path in
        let days = path.days.sorted()
        let isOpen = path.buyers.count >= material.setting.minimumGroup
        return [
          Words.name(words(path, material)), .quantity(material.persons(path.customers.count)),
          shareCell(path.buyers.count, path.customers.count, material),
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
      rows: book.phases.filter { !$0.reached.isEmpty }.map { phase in
        [
          .text(Words.say("phase.\(phase.phase.rawValue)")),
          .quantity(material.persons(phase.reached.count)),
          shareCell(phase.wentOn.count, phase.reached.count, material),
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
        let channel = book.channels[index]
        return [
          Words.name(register.channels[index].name),
          .quantity(.count(register.channels[index].lookbackDays)),
          .quantity(material.persons(channel.reached.count)),
          shareCell(channel.bought.count, channel.reached.count, material),
        ]
      }, notes: [Words.say("note.after-contact")])
  }
}
