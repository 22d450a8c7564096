import Estimation
import Facts
import Measures
import Reporting

/// Every published count of known customers of one report in one system, so that no table gives
/// away what another one hides (docs/privacy.md): contact pressure, channels and their overlap,
/// segments, paths, first contacts, the map, complaints, and the customers of each month.
struct PersonCells {
  /// Channels of the overlap, at most; those that reach most customers.
  static let mostChannels = 12

  /// Customers by number of contacts; empty if no contact names a customer.
  private(set) var pressure = 0..<0
  /// Channels (indices) of the overlap, in the order of the register.
  private(set) var channels: [Int] = []
  /// Customers that two channels of the overlap both reached; with itself, that one reached.
  private(set) var both: [[Int]] = []
  /// Cells of each grouping: a row a group.
  private(set) var groups: [[GroupCells]] = []
  /// Classes of days from the first contact to the purchase, those who have not bought, then all.
  private(set) var firstContact: [Int] = []
  /// By month and kind, then all customers of the month.
  private(set) var months: [[Int]] = []
  /// By moment: customers met, those who went on.
  private(set) var phases: [CountSystem.Split] = []
  /// By channel: customers reached, those who bought.
  private(set) var flows: [CountSystem.Split] = []
  /// By path: customers, those who bought.
  private(set) var paths: [CountSystem.Split] = []
  /// The map and the check-list.
  private(set) var trails = TrailCells()
  /// Campaigns with codes.
  private(set) var campaigns = CampaignCells()
  /// What customers say brought them.
  private(set) var answers = AnswerCells()
  /// By window of `CustomerBook.returned`.
  private(set) var returns: [ReturnCells] = []
  /// Customers who complained long enough ago, those of them who bought again; `nil` if nobody
  /// known complained.
  private(set) var complaints: CountSystem.Split?
  /// What is hidden.
  private(set) var suppression = CountSystem().suppression(minimum: 1)

  /// Places of the cells of one group.
  struct GroupCells {
    /// All customers.
    var customers: Int
    /// Without contact in the longer window.
    var never: Int
    /// Above the limit.
    var above: Int
    /// The rest: contacted, within the limit.
    var within: Int
    /// By channel: reached in the longer window.
    var reached: [Int]
  }

  /// Nobody is known.
  static let empty = PersonCells()

  private init() {}

  /// The system of the material's customers.
  init(_ material: Material) {
    var system = CountSystem()
    addPressure(material, &system)
    let known = KnownCustomers(
      cell: material.load.map { PressureShares.Places($0, tails: 0).customers },
      persons: Set(material.persons.map(\.person)))
    if let first = material.firstContact {
      firstContact = system.cells(first.classes) + [known.cell(of: first.met, &system)]
      system.sum(firstContact[firstContact.count - 1], firstContact.dropLast())
    }
    months = Customers().shown(material.customerBook, material).map { month in
      let kinds = system.cells(month.customers)
      let all = system.cell(month.customers.reduce(0, +))
      system.sum(all, kinds)
      return kinds + [all]
    }
    addFlows(material.flowBook, known, &system)
    trails = TrailCells(material, known, flows: flows, &system)
    returns = material.customerBook.returners.map { ReturnCells($0, &system) }
    campaigns = CampaignCells(material, &system)
    answers = AnswerCells(material, &system)
    complaints = material.complaints.map { system.split($0.returned, of: $0.complained) }
    suppression = system.suppression(minimum: material.setting.minimumGroup)
  }

  private mutating func addFlows(
    _ book: FlowBook, _ known: KnownCustomers, _ system: inout CountSystem
  ) {
    phases = book.phases.map {
      let whole = known.cell(of: $0.reached, &system)
      return system.split($0.wentOn.count, of: $0.reached.count, cell: whole)
    }
    flows = book.channels.map {
      let whole = known.cell(of: $0.reached, &system)
      return system.split($0.bought.count, of: $0.reached.count, cell: whole)
    }
    paths = book.paths.map { system.split($0.buyers.count, of: $0.customers.count) }
  }

  /// A count as it may be published.
  func shown(_ cell: Int) -> Quantity { suppression.shown(cell) }

  /// A share with its interval; `nil` where the part or the whole is hidden, or the whole is empty.
  func share(_ split: CountSystem.Split) -> Interval? {
    guard suppression.counts[split.whole] > 0, !suppression.isHidden[split.part],
      !suppression.isHidden[split.whole]
    else { return nil }
    return Jeffreys.interval(
      successes: suppression.counts[split.part], trials: suppression.counts[split.whole])
  }

  /// The share of purchases of a window that were followed by another; `nil` where it would tell
  /// of few customers.
  func returnRate(_ place: Int, of book: CustomerBook) -> Interval? {
    let hidden = suppression.isHidden
    let cell = book.returned[place].cell
    guard cell.trials > 0, !hidden[returns[place].all], !hidden[returns[place].returned] else {
      return nil
    }
    return Jeffreys.interval(successes: cell.successes, trials: cell.trials)
  }

  // MARK: - Contacts

  /// The classes by number of contacts, and everything that divides the same customers.
  private mutating func addPressure(_ material: Material, _ system: inout CountSystem) {
    guard let load = material.load else { return }
    let limit = material.setting.contactLimit
    let classes = PressureShares.cells(load, limit: limit, caps: material.caps)
    let places = PressureShares.Places(load, tails: material.caps?.tails.count ?? 0)
    // How many customers are known stands on many pages; a small number is told on none.
    let isTold = load.customers >= material.setting.minimumGroup
    let cells = classes.counts.enumerated().map { place, count in
      system.cell(count, isPublic: isTold && place == places.customers)
    }
    pressure = 0..<cells.count
    for line in classes.lines { system.add(line) }
    let rest = system.cell(
      load.customers - load.neverContacted - (limit.map(load.above) ?? 0), isUnprinted: true)
    system.sum(
      places.customers, [places.never, rest] + (limit == nil ? [] : [places.above]))
    let reached = addOverlap(material, places, &system)
    for grouping in material.groupings {
      let rows = grouping.groups.map { group in
        PersonCells.cells(group, material, hasLimit: limit != nil, &system)
      }
      system.sum(places.customers, rows.map(\.customers))
      system.sum(places.never, rows.map(\.never))
      system.sum(rest, rows.map(\.within))
      if limit != nil { system.sum(places.above, rows.map(\.above)) }
      for (place, total) in reached.enumerated() {
        system.sum(total, rows.map { $0.reached[place] })
      }
      groups.append(rows)
    }
  }

  private static func cells(
    _ group: CustomerGroup, _ material: Material, hasLimit: Bool, _ system: inout CountSystem
  ) -> GroupCells {
    let customers = system.cell(group.customers)
    let never = system.cell(group.never)
    let above = system.cell(group.above)
    let within = system.cell(group.customers - group.never - group.above, isUnprinted: true)
    system.sum(customers, [never, within] + (hasLimit ? [above] : []))
    // A count and its group give away those who were not reached.
    let reached = material.reachingChannels.map { channel in
      system.split(group.reached[channel], of: group.customers, cell: customers).part
    }
    return GroupCells(
      customers: customers, never: never, above: above, within: within, reached: reached)
  }

  /// Customers that each channel reached, and each pair of the largest; returns the cells of all
  /// reaching channels.
  private mutating func addOverlap(
    _ material: Material, _ places: PressureShares.Places, _ system: inout CountSystem
  ) -> [Int] {
    let reaching = material.reachingChannels
    let persons = material.persons
    let counts = reaching.map { channel in persons.count { $0.channels.contains(channel) } }
    let cells = counts.map { count in
      system.split(count, of: persons.count, cell: places.customers).part
    }
    let largest = reaching.indices.sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
    }.prefix(PersonCells.mostChannels).sorted()
    channels = largest.map { reaching[$0] }
    both = largest.map { row in largest.map { $0 == row ? cells[row] : 0 } }
    for row in largest.indices {
      for column in largest.indices where column > row {
        let pair = persons.count {
          $0.channels.contains(channels[row]) && $0.channels.contains(channels[column])
        }
        let own = system.split(pair, of: counts[largest[row]], cell: cells[largest[row]])
        let other = system.cell(counts[largest[column]] - pair, isUnprinted: true)
        system.sum(cells[largest[column]], [own.part, other])
        (both[row][column], both[column][row]) = (own.part, own.part)
        // Of two channels everybody who was met was met by one or both.
        if reaching.count == 2 { system.sum(places.met, [own.part, own.rest, other]) }
      }
    }
    if reaching.count == 1 { system.sum(places.met, cells) }
    return cells
  }
}
