import Facts
import Measures
import Reporting

/// The touchpoint map of one month: a row a channel, a cell a phase.
struct MapGrid {
  /// What is known of a cell.
  enum State: String {
    /// Contacts or costs were seen.
    case used
    /// The register expects it, and nothing was seen in the month.
    case missing
    /// Planned, not expected to be used every month, and nothing was seen.
    case idle
    /// Nobody planned it and nothing was seen.
    case notPlanned = "not-planned"
  }

  /// One cell.
  struct Cell {
    var phase: Phase
    var state: State
    /// Touchpoints of the register in the cell.
    var touchpoints: [Touchpoint]
    var contacts: Int64?
    var cost: Int64?
  }

  /// One channel.
  struct Row {
    var channel: Channel
    var cells: [Cell]
    /// What is known of the channel's money: the verdict of its used cells.
    var verdict: Verdict
  }

  let rows: [Row]

  init(material: Material) {
    let register = material.facts.register
    let position = material.contacts.months.firstIndex(of: material.setting.month)
    rows = register.channels.enumerated().map { index, channel in
      let own = register.touchpoints.indices.filter { register.channelOfTouchpoint[$0] == index }
      return Row(
        channel: channel,
        cells: Phase.allCases.map { phase in
          let here = own.filter { register.touchpoints[$0].phase == phase }
          return MapGrid.cell(phase, here, material, position)
        }, verdict: material.returns.first { $0.channel == index }?.verdict ?? .cannotTell)
    }.filter { row in row.cells.contains { $0.state != .notPlanned } }
  }

  private static func cell(
    _ phase: Phase, _ touchpoints: [Int], _ material: Material, _ position: Int?
  ) -> Cell {
    let listed = touchpoints.map { material.facts.register.touchpoints[$0] }
    let months = position.map { position in
      touchpoints.map { material.contacts.cells[$0][position] }
    }
    let seen = (months ?? []).filter { $0.state != .noData && $0.state != .inactive }
    let costs = seen.compactMap(\.cost)
    let state: State =
      if !seen.isEmpty {
        .used
      } else if listed.contains(where: { $0.isExpected && $0.state != .stopped }) {
        .missing
      } else if listed.isEmpty { .notPlanned } else { .idle }
    return Cell(
      phase: phase, state: state, touchpoints: listed,
      contacts: seen.isEmpty ? nil : seen.reduce(0) { $0 + $1.contacts },
      cost: costs.isEmpty ? nil : costs.reduce(0, +))
  }

  /// Cells of a state.
  func count(_ state: State) -> Int {
    rows.reduce(0) { $0 + $1.cells.filter { $0.state == state }.count }
  }
}
