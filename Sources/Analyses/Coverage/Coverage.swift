import Facts
import Measures
import Reporting

/// Where we meet the customer, and where not: contacts, cost and return by channel and phase.
package struct Coverage: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The map page and the figures of its cells.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let grid = MapGrid(material: material)
    guard !grid.rows.isEmpty else { return contribution }
    contribution.figures = figures(grid, material)
    contribution.section = section(grid, material)
    contribution.messages = message(grid).map { [$0] } ?? []
    return contribution
  }

  private func figures(_ grid: MapGrid, _ material: Material) -> [Figure] {
    grid.rows.flatMap { row in
      row.cells.flatMap { cell -> [Figure] in
        guard cell.state != .notPlanned else { return [] }
        let scope = [
          Dimension("channel", row.channel.id), Dimension("phase", cell.phase.rawValue),
        ]
        return [
          Figure(
            measure: "map-contacts", scope: scope, month: material.setting.month,
            value: cell.contacts.map { .count(Int($0)) } ?? .unknown,
            verdict: cell.state == .used ? row.sign(cell) : nil, reason: cell.state.rawValue),
          Figure(
            measure: "map-cost", scope: scope, month: material.setting.month,
            value: cell.cost.map { .money(material.money($0)) } ?? .unknown,
            reason: cell.state.rawValue),
        ]
      }
    }
  }

  private func message(_ grid: MapGrid) -> Candidate? {
    let missing = grid.rows.flatMap { row in
      row.cells.filter { $0.state == .missing }.map { (row.channel.name, $0) }
    }
    guard let first = missing.first else { return nil }
    return Candidate(
      message: Message(
        sentence: Words.say("message.map.missing", ["n": .count(missing.count)]),
        evidence: Words.say(
          "message.map.missing.evidence",
          ["name": .text(first.0), "phase": .phrase(Words.say("phase.\(first.1.phase.rawValue)"))]),
        page: "map"),
      weight: 0.3, subject: "map")
  }
}
