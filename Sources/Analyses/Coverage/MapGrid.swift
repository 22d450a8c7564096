import Estimation
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

  /// Whether a cell is where it should be.
  enum Presence: String {
    /// Seen in the month.
    case present
    /// Expected, and not seen in the month.
    case missing
    /// Listed, but not expected every month, and not seen.
    case idle
    /// Seen, though the register does not expect it.
    case unplanned
  }

  /// What is known of the capacity of a cell.
  enum Capacity: String {
    case short, idle, range
  }

  /// A touchpoint of the register.
  struct Listed {
    /// Index into the register's touchpoints.
    var index: Int
    var touchpoint: Touchpoint
    /// True if it was seen in the month.
    var isSeen: Bool
  }

  /// One cell.
  struct Cell {
    var phase: Phase
    var state: State
    /// Touchpoints of the register in the cell.
    var touchpoints: [Listed]
    var contacts: Int64?
    var cost: Int64?
    /// Known customers met in the month; `nil` if no contact names one.
    var reached: Quantity?
    /// Too many or too few contacts; `nil` where demand is not known.
    var contactFinding: ContactCoverage.Finding?
    /// Too much or too little capacity; `nil` where none is known.
    var capacity: Capacity?

    /// Whether it is where it should be.
    var presence: Presence {
      switch state {
      case .used: touchpoints.contains { $0.touchpoint.isExpected } ? .present : .unplanned
      case .missing: .missing
      case .idle, .notPlanned: .idle
      }
    }
  }

  /// One channel.
  struct Row {
    var channel: Channel
    var cells: [Cell]
    /// What is known of the channel's money: the verdict of its used cells.
    var verdict: Verdict
    /// Its probability, if one is issued.
    var probability: Double?
    /// Return per unit of outlay with its interval.
    var perUnit: Interval?

    /// The sign of a used cell: money first, then contacts, then capacity (METHOD §4.4).
    func sign(_ cell: Cell) -> Verdict {
      if verdict != .cannotTell { return verdict }
      if let finding = cell.contactFinding, finding.verdict != .cannotTell {
        return finding.verdict
      }
      switch cell.capacity {
      case .short?: return .add
      case .idle?: return .cut
      case .range?: return .hold
      case nil: return .cannotTell
      }
    }
  }

  let rows: [Row]
  /// Supply and demand of contacts.
  let coverage: ContactCoverage

  init(material: Material) {
    let register = material.facts.register
    let position = material.contacts.months.firstIndex(of: material.setting.month)
    let coverage = ContactCoverage(material)
    self.coverage = coverage
    rows = register.channels.enumerated().map { index, channel in
      let own = register.touchpoints.indices.filter { register.channelOfTouchpoint[$0] == index }
      let item = material.returns.first { $0.channel == index }
      return Row(
        channel: channel,
        cells: Phase.allCases.map { phase in
          let here = own.filter { register.touchpoints[$0].phase == phase }
          var cell = MapGrid.cell(phase, here, material, position)
          let place = ContactCoverage.Place(channel: index, phase: phase)
          cell.contactFinding = coverage.findings[place]
          if !material.persons.isEmpty, cell.state == .used {
            let cells = material.personCells
            cell.reached = cells.trails.reached[place].map(cells.shown)
          }
          cell.capacity = MapGrid.capacity(here, material)
          return cell
        }, verdict: item?.verdict ?? .cannotTell, probability: item?.probability,
        perUnit: item?.perUnit)
    }.filter { row in row.cells.contains { $0.state != .notPlanned } }
  }

  /// The capacity of the desks of a cell: short wins over idle, because both can be at once.
  private static func capacity(_ touchpoints: [Int], _ material: Material) -> Capacity? {
    let limits = material.setting.thresholds.capacity
    let desks = material.desks.filter { touchpoints.contains($0.touchpoint) }
    guard !desks.isEmpty else { return nil }
    let signs = desks.map { $0.isShort(limits) }
    if signs.contains(true) { return .short }
    return signs.contains(false) ? .idle : .range
  }

  private static func cell(
    _ phase: Phase, _ touchpoints: [Int], _ material: Material, _ position: Int?
  ) -> Cell {
    func isSeen(_ month: ChannelMonth) -> Bool {
      month.state != .noData && month.state != .inactive
    }
    let months = touchpoints.map { touchpoint in
      position.map { material.contacts.cells[touchpoint][$0] }
    }
    let listed = zip(touchpoints, months).map { index, month in
      Listed(
        index: index, touchpoint: material.facts.register.touchpoints[index],
        isSeen: month.map(isSeen) ?? false)
    }
    let seen = months.compactMap(\.self).filter(isSeen)
    let costs = seen.compactMap(\.cost)
    let state: State =
      if !seen.isEmpty {
        .used
      } else if listed.contains(where: {
        $0.touchpoint.isExpected && $0.touchpoint.state != .stopped
      }) {
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
